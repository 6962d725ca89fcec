package org.suoma.county.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a new JPEG of a photograph: what it shows stays, and nothing else, neither the place where
 * it was taken nor whatever a file can hide. In memory, one at a time: the largest that is taken
 * needs some 150 MB for a moment. Threads share one.
 */
final class PhotoCleaner {

  /** No larger file is taken, in bytes: 5 MB. */
  static final int MOST_BYTES = 5_000_000;

  /** No larger picture is taken, in dots; phones make 12 to 50 million. */
  static final long MOST_DOTS = 50_000_000;

  /** Longer sides are made shorter, in dots: a sheet of A4 stays legible. */
  static final int LONGEST_SIDE = 2_600;

  private static final float QUALITY = 0.85f;

  /**
   * The photograph, new and upright.
   *
   * @param file as it came, at most {@link #MOST_BYTES}
   * @throws PhotoRefusedException why not
   */
  synchronized byte[] clean(byte[] file) throws PhotoRefusedException {
    if (file.length > MOST_BYTES) {
      throw new PhotoRefusedException(PhotoRefusal.TOO_LARGE);
    }
    boolean jpeg = begins(file, 0xFF, 0xD8, 0xFF);
    if (!jpeg && !begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      throw new PhotoRefusedException(PhotoRefusal.NO_PHOTO);
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png").next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return write(upright(read(reader), jpeg ? Orientation.of(file) : Orientation.UPRIGHT));
    } catch (PhotoRefusedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Java's readers answer to some broken files with exceptions of all kinds.
      throw new PhotoRefusedException(PhotoRefusal.BROKEN, e);
    } finally {
      reader.dispose();
    }
  }

  private static boolean begins(byte[] file, int... with) {
    if (file.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((file[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** The size is looked at before a dot is read, and dots are left out while reading. */
  private static BufferedImage read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_DOTS) {
      throw new PhotoRefusedException(PhotoRefusal.TOO_MANY_PIXELS);
    }
    ImageReadParam every = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
    every.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, every);
  }

  private static BufferedImage upright(BufferedImage picture, int orientation) {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    double scale = Math.min(1, (double) LONGEST_SIDE / longest);
    double width = picture.getWidth() * scale;
    double height = picture.getHeight() * scale;
    boolean turned = Orientation.isOnItsSide(orientation);
    BufferedImage upright =
        new BufferedImage(
            dots(turned ? height : width),
            dots(turned ? width : height),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = upright.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.transform(Orientation.upright(orientation, width, height));
      pen.scale(scale, scale);
      boolean unused = pen.drawImage(picture, 0, 0, null);
    } finally {
      pen.dispose();
    }
    return upright;
  }

  private static int dots(double length) {
    return Math.max(1, (int) Math.round(length));
  }

  private static byte[] write(BufferedImage picture) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
