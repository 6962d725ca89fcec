package org.suoma.device.protocol;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.suoma.device.Bytes;
import org.suoma.device.raster.Raster;

/**
 * Makes dots of a picture: white where it is transparent, as narrow as the paper, black and white
 * by error diffusion (Floyd and Steinberg, 1976).
 */
final class PictureDots {

  private static final int WHITE = 255;
  private static final int THRESHOLD = 128;

  private PictureDots() {}

  /**
   * The picture in the middle of a line of this many dots.
   *
   * @param png of a size that has been checked
   * @throws IllegalArgumentException if it cannot be unpacked
   */
  static Raster of(Bytes png, int dotsPerLine) {
    BufferedImage picture = unpacked(png);
    int width = Math.min(picture.getWidth(), dotsPerLine);
    int height = Math.max(1, Math.round((float) picture.getHeight() * width / picture.getWidth()));
    return diffused(grey(picture, width, height), (dotsPerLine - width) / 2);
  }

  private static BufferedImage unpacked(Bytes png) {
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png.toArray()));
      if (picture != null) {
        return picture;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("the picture is damaged: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("the picture is no PNG");
  }

  private static BufferedImage grey(BufferedImage picture, int width, int height) {
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return grey;
  }

  /** What a dot is too dark or too light is made up for by its neighbours to come. */
  private static Raster diffused(BufferedImage grey, int left) {
    int width = grey.getWidth();
    int widthBytes = (left + width + Byte.SIZE - 1) / Byte.SIZE;
    byte[] rows = new byte[widthBytes * grey.getHeight()];
    int[] error = new int[width + 2];
    for (int y = 0; y < grey.getHeight(); y++) {
      int[] below = new int[width + 2];
      for (int x = 0; x < width; x++) {
        int wanted = grey.getRaster().getSample(x, y, 0) + error[x + 1] / 16;
        boolean black = wanted < THRESHOLD;
        int off = wanted - (black ? 0 : WHITE);
        error[x + 2] += 7 * off;
        below[x] += 3 * off;
        below[x + 1] += 5 * off;
        below[x + 2] += off;
        if (black) {
          int dot = left + x;
          rows[y * widthBytes + dot / Byte.SIZE] |= (byte) (0x80 >> dot % Byte.SIZE);
        }
      }
      error = below;
    }
    return new Raster(widthBytes, grey.getHeight(), Bytes.of(rows));
  }
}
