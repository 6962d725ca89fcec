package org.suoma.app.shell;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.suoma.content.order.Errand;

/** A picture of the screen, scaled down until it is small enough for any line. */
final class SmallPicture {

  /** Its longer side, tried one after the other. */
  private static final int[] SIDES = {960, 720, 480, 320};

  private SmallPicture() {}

  /** PNG of at most {@link Errand#MOST_PICTURE_BYTES}; empty if even the smallest is larger. */
  static Optional<byte[]> of(BufferedImage screen) {
    for (int side : SIDES) {
      byte[] png = png(scaled(screen, side));
      if (png.length <= Errand.MOST_PICTURE_BYTES) {
        return Optional.of(png);
      }
    }
    return Optional.empty();
  }

  private static BufferedImage scaled(BufferedImage screen, int side) {
    int longer = Math.max(screen.getWidth(), screen.getHeight());
    double scale = Math.min(1, (double) side / longer);
    int width = (int) Math.max(1, Math.round(screen.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(screen.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(screen, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", png)) {
        throw new IllegalStateException("no writer for PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
