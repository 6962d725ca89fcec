package org.suoma.county.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads WAV files of 16-bit samples in one or two channels (Multimedia Programming Interface and
 * Data Specifications 1.0, RIFF and WAVE), as the recording page and small recorders make them.
 */
final class Wav {

  private static final int CHUNK_HEAD = 8;
  private static final int FORMAT_BYTES = 16;
  private static final int PCM = 1;
  private static final int SLOWEST = 8_000;
  private static final int FASTEST = 48_000;

  private Wav() {}

  /** Whether a file begins as a WAV does. */
  static boolean isOne(byte[] bytes) {
    return bytes.length >= 12 && tag(bytes, 0).equals("RIFF") && tag(bytes, 8).equals("WAVE");
  }

  /**
   * Reads one.
   *
   * @param longest a longer one is refused before its samples are read
   * @throws RefusedRecordingException if it is of another kind, broken, or too long
   */
  static Sound read(byte[] bytes, Duration longest) throws RefusedRecordingException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(12);
    Format format = null;
    while (in.remaining() >= CHUNK_HEAD) {
      String name = tag(bytes, in.position());
      int size = in.getInt(in.position() + 4);
      in.position(in.position() + CHUNK_HEAD);
      if (size < 0 || size > in.remaining()) {
        throw new RefusedRecordingException("录音不完整，请重录");
      }
      if (name.equals("fmt ")) {
        format = format(in, size);
      } else if (name.equals("data")) {
        return sound(in.slice(in.position(), size).order(ByteOrder.LITTLE_ENDIAN), format, longest);
      }
      // Chunks begin at even places.
      in.position(Math.min(in.limit(), in.position() + size + (size & 1)));
    }
    throw new RefusedRecordingException("文件里没有声音");
  }

  private static Format format(ByteBuffer in, int size) throws RefusedRecordingException {
    if (size < FORMAT_BYTES) {
      throw new RefusedRecordingException("录音文件的开头损坏，请重录");
    }
    int at = in.position();
    Format format = new Format(in.getShort(at + 2), in.getInt(at + 4));
    boolean known =
        in.getShort(at) == PCM
            && in.getShort(at + 14) == 16
            && (format.channels() == 1 || format.channels() == 2)
            && format.hertz() >= SLOWEST
            && format.hertz() <= FASTEST;
    if (!known) {
      throw new RefusedRecordingException("这种 WAV 不能用；请存为 16 位、单声道或双声道、8 到 48 kHz 的 WAV，或存为 MP3");
    }
    return format;
  }

  private static Sound sound(ByteBuffer data, @Nullable Format format, Duration longest)
      throws RefusedRecordingException {
    if (format == null) {
      throw new RefusedRecordingException("录音文件的开头损坏，请重录");
    }
    int count = data.remaining() / 2 / format.channels();
    if (count > longest.toSeconds() * format.hertz()) {
      throw new RefusedRecordingException(
          "录音长 %d 秒，最长 %d 秒；长的文字请分段录".formatted(count / format.hertz(), longest.toSeconds()));
    }
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      int sum = 0;
      for (int channel = 0; channel < format.channels(); channel++) {
        sum += data.getShort();
      }
      samples[i] = (short) (sum / format.channels());
    }
    return new Sound(format.hertz(), samples);
  }

  private static String tag(byte[] bytes, int at) {
    return new String(bytes, at, 4, ISO_8859_1);
  }

  private record Format(int channels, int hertz) {}
}
