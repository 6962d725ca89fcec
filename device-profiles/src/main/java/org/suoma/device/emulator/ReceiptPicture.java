package org.suoma.device.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * How a printed piece of paper looks: warm white, 80 mm wide, soft near-black ink, the toothed edge
 * of the cutter; 8 pixels a millimetre, transparent around.
 */
final class ReceiptPicture {

  /** Unprinted paper on either side of the 72 mm that the head reaches. */
  static final int SIDE = 32;

  /** Rows between pieces. */
  private static final int BETWEEN = 16;

  private static final int TOOTH_WIDTH = 10;
  private static final int TOOTH_HEIGHT = 5;

  private static final int[] PAPER = {0xFC, 0xFA, 0xF4};
  private static final int[] INK = {0x26, 0x21, 0x20};

  /** Share of full heat that a dot, its neighbours and its diagonal neighbours leave, of 100. */
  private static final int OWN = 90;

  private static final int BESIDE = 9;
  private static final int DIAGONAL = 3;

  private final Dots dots;
  private final boolean cutBelow;

  /**
   * A picture of these dots.
   *
   * @param cutBelow false while the paper still hangs in the printer
   */
  ReceiptPicture(Dots dots, boolean cutBelow) {
    this.dots = dots;
    this.cutBelow = cutBelow;
  }

  /** Pieces as they were cut off, one below the other, as PNG. */
  static byte[] stacked(List<Dots> pieces) {
    List<BufferedImage> images =
        pieces.stream().map(piece -> new ReceiptPicture(piece, true).image()).toList();
    int width = images.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
    int height = images.stream().mapToInt(image -> image.getHeight() + BETWEEN).sum();
    BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int top = 0;
    for (BufferedImage image : images) {
      all.getRaster().setRect(0, top, image.getRaster());
      top += image.getHeight() + BETWEEN;
    }
    return png(all);
  }

  /** As PNG. */
  byte[] png() {
    return png(image());
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen in memory", e);
    }
    return out.toByteArray();
  }

  private BufferedImage image() {
    int width = dots.width() + 2 * SIDE;
    int height = dots.height() + TOOTH_HEIGHT;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (isPaper(x, y)) {
          image.setRGB(x, y, colour(x, y, width));
        }
      }
    }
    return image;
  }

  private boolean isPaper(int x, int y) {
    int tooth = Math.abs(x % TOOTH_WIDTH - TOOTH_WIDTH / 2) * TOOTH_HEIGHT * 2 / TOOTH_WIDTH;
    boolean belowTop = y >= tooth;
    boolean aboveBottom = !cutBelow || y < dots.height() + tooth;
    return belowTop && aboveBottom;
  }

  private int colour(int x, int y, int width) {
    int heat = heat(x - SIDE, y);
    int shade = shade(x, width);
    int argb = 0xFF;
    for (int channel = 0; channel < 3; channel++) {
      int paper = PAPER[channel] - shade;
      argb = argb << 8 | paper + (INK[channel] - paper) * heat / 100;
    }
    return argb;
  }

  /** Dots run into each other a little, as heat does. */
  private int heat(int x, int y) {
    int heat = at(x, y) * OWN;
    heat += (at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1)) * BESIDE;
    heat += (at(x - 1, y - 1) + at(x + 1, y - 1) + at(x - 1, y + 1) + at(x + 1, y + 1)) * DIAGONAL;
    return Math.min(100, heat);
  }

  private int at(int x, int y) {
    return dots.isBlack(x, y) ? 1 : 0;
  }

  /** Paper from a roll bends away at its sides. */
  private static int shade(int x, int width) {
    int fromEdge = Math.min(x, width - 1 - x);
    return Math.max(0, 12 - fromEdge) * 2 / 3;
  }
}
