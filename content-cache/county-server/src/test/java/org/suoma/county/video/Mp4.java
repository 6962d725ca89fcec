package org.suoma.county.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Makes small MP4 files of boxes, and reads bytes as if they were one. */
public final class Mp4 {

  private static final int PICTURE_FIELDS = 78;
  private static final int SOUND_FIELDS = 28;

  private Mp4() {}

  /** A whole file: H.264 of a profile and level, AAC, its list first. */
  public static byte[] h264(int profile, int level, int width, int height, int seconds) {
    return join(ftyp(), moov(seconds, avc1(profile, level, width, height), mp4a(0x40)), mdat(500));
  }

  /** The file's first box. */
  public static byte[] ftyp() {
    return box("ftyp", "isom".getBytes(ISO_8859_1), new byte[4]);
  }

  /** Pictures and sound; here zeros. */
  public static byte[] mdat(int length) {
    return box("mdat", new byte[length]);
  }

  /** The list of parts, with a track for each sample entry: pictures first, then sound. */
  public static byte[] moov(int seconds, byte[] picture, byte[]... sounds) {
    ByteBuffer header = ByteBuffer.allocate(100);
    header.putInt(12, 1_000).putInt(16, seconds * 1_000);
    byte[] tracks = picture.length == 0 ? new byte[0] : track("vide", picture);
    for (byte[] sound : sounds) {
      tracks = join(tracks, track("soun", sound));
    }
    return box("moov", box("mvhd", header.array()), tracks);
  }

  private static byte[] track(String kind, byte[] entry) {
    byte[] handler = join(new byte[8], kind.getBytes(ISO_8859_1), new byte[12]);
    byte[] entries = join(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, entry);
    return box(
        "trak", box("mdia", box("hdlr", handler), box("minf", box("stbl", box("stsd", entries)))));
  }

  /** An entry for H.264. */
  public static byte[] avc1(int profile, int level, int width, int height) {
    return picture(
        "avc1",
        width,
        height,
        box("avcC", new byte[] {1, (byte) profile, 0, (byte) level, (byte) 0xFF}));
  }

  /** An entry for pictures. */
  public static byte[] picture(String type, int width, int height, byte[]... boxes) {
    ByteBuffer fields = ByteBuffer.allocate(PICTURE_FIELDS);
    fields.putShort(24, (short) width).putShort(26, (short) height);
    return box(type, fields.array(), join(boxes));
  }

  /** An entry for sound of one of MPEG-4's object types. */
  public static byte[] mp4a(int objectType) {
    byte[] descriptors = {
      0, 0, 0, 0, 3, (byte) 0x80, (byte) 0x80, 22, 0, 1, 0, 4, 17, (byte) objectType, 21, 0
    };
    return box("mp4a", new byte[SOUND_FIELDS], box("esds", descriptors));
  }

  /** Another entry for sound. */
  public static byte[] sound(String type) {
    return box(type, new byte[SOUND_FIELDS]);
  }

  /** A box. */
  public static byte[] box(String type, byte[]... contents) {
    byte[] content = join(contents);
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(type.getBytes(ISO_8859_1))
        .put(content)
        .array();
  }

  /** One behind the other. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Bytes as a file. */
  static VideoBytes file(byte[] bytes) {
    return new VideoBytes() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open(long offset) {
        InputStream in = new ByteArrayInputStream(bytes);
        long unused = ((ByteArrayInputStream) in).skip(offset);
        return in;
      }
    };
  }
}
