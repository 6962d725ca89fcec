package org.suoma.county.photos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as phones make them, and as nobody should. */
public final class Pictures {

  /** What stands in the Exif data of {@link #photo}. */
  public static final String PLACE = "GPS 28.3021 102.4012";

  private Pictures() {}

  /** A picture whose upper left quarter is red, the rest white. */
  public static byte[] picture(int width, int height, String format) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height / 2);
    pen.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      if (!ImageIO.write(picture, format, out)) {
        throw new IOException("no writer for " + format);
      }
    }
    return file.toByteArray();
  }

  /** A JPEG with Exif data: how the camera was held, and where. */
  public static byte[] photo(int width, int height, int orientation) throws IOException {
    byte[] jpeg = picture(width, height, "jpeg");
    byte[] words = PLACE.getBytes(US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(26 + words.length);
    tiff.put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8); // header, first directory
    tiff.putShort((short) 1); // one tag: orientation, SHORT, one value
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(words);
    int length = 2 + 6 + tiff.capacity();
    return ByteBuffer.allocate(jpeg.length + 2 + length)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) length)
        .put("Exif\0\0".getBytes(US_ASCII))
        .put(tiff.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A PNG of a hundred bytes that says that it is so large. */
  public static byte[] bomb(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(US_ASCII)).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(header.array());
    return ByteBuffer.allocate(100)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put(header.array())
        .putInt((int) sum.getValue())
        .array();
  }
}
