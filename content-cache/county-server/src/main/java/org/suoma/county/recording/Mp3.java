package org.suoma.county.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;

/**
 * Reads how long an MP3 is, frame by frame (ISO/IEC 11172-3, 2.4.1; tags as id3.org has them), so
 * that a file with another extension, or one that is cut off, is noticed before it is published.
 */
final class Mp3 {

  private static final int HEADER = 4;
  private static final int ID3_HEADER = 10;
  private static final int ID3V1 = 128;

  /** Kilobits a second of Layer III by the header's index; 0 where there is none. */
  private static final int[] MPEG_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
  };

  private static final int[] MPEG_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
  };

  private static final int[] HERTZ = {44_100, 48_000, 32_000, 0};

  private final byte[] bytes;
  private int at;

  private Mp3(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * How long a file plays.
   *
   * @throws RefusedRecordingException if it is no MP3, or not a whole one
   */
  static Duration length(byte[] bytes) throws RefusedRecordingException {
    return new Mp3(bytes).length();
  }

  private Duration length() throws RefusedRecordingException {
    skipId3();
    double seconds = 0;
    int frames = 0;
    while (at < bytes.length && !isTagAtEnd()) {
      seconds += readFrame(frames);
      frames++;
    }
    if (frames == 0) {
      throw new RefusedRecordingException("文件里没有声音");
    }
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  /** ID3v2: a size of four times seven bits. */
  private void skipId3() {
    while (startsWith("ID3") && bytes.length - at > ID3_HEADER) {
      int size = 0;
      for (int i = 6; i < ID3_HEADER; i++) {
        size = (size << 7) | (bytes[at + i] & 0x7F);
      }
      at += ID3_HEADER + size;
    }
  }

  private boolean isTagAtEnd() {
    return (startsWith("TAG") && bytes.length - at <= ID3V1) || startsWith("APETAGEX");
  }

  /** The seconds of the frame here. */
  private double readFrame(int before) throws RefusedRecordingException {
    if (bytes.length - at < HEADER) {
      throw new RefusedRecordingException("文件不完整，最后一段缺了");
    }
    int second = bytes[at + 1] & 0xFF;
    int third = bytes[at + 2] & 0xFF;
    int version = (second >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    boolean isFrame = (bytes[at] & 0xFF) == 0xFF && second >> 5 == 7;
    boolean isLayer3 = ((second >> 1) & 3) == 1;
    int kilobits = (version == 3 ? MPEG_1 : MPEG_2)[third >> 4];
    int hertz = HERTZ[(third >> 2) & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    if (!isFrame || !isLayer3 || version == 1 || kilobits == 0 || hertz == 0) {
      throw new RefusedRecordingException(
          before == 0 ? "不是 MP3 文件，可能是别的录音改了扩展名，请另存为 MP3" : "文件损坏，第 %d 个字节起不是声音".formatted(at + 1));
    }
    int samples = version == 3 ? 1_152 : 576;
    int size = samples / 8 * kilobits * 1_000 / hertz + ((third >> 1) & 1);
    if (bytes.length - at < size) {
      throw new RefusedRecordingException("文件不完整，最后一段缺了");
    }
    at += size;
    return (double) samples / hertz;
  }

  private boolean startsWith(String tag) {
    return bytes.length - at >= tag.length()
        && new String(bytes, at, tag.length(), ISO_8859_1).equals(tag);
  }
}
