package org.suoma.device.emulator;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.suoma.device.Bytes;

/**
 * Thermal paper of 80 mm at 203 dpi, 576 printable dots across: draws what a printer would, line by
 * line, and hands on a picture at every cut. One thread.
 */
final class PaperRoll implements EscPosDecoder.Paper {

  static final int DOTS = 576;
  private static final int MARGIN = 32;
  private static final int TOP = 36;
  private static final int CELL = 24;
  private static final int LINE_GAP = 8;

  private static final Color PAPER = new Color(0xFDFBF5);
  private static final Color INK = new Color(0x26221F);

  private final ThermalFont font;
  private final Consumer<BufferedImage> receipts;
  private final List<BufferedImage> strips = new ArrayList<>();
  private final List<Glyph> line = new ArrayList<>();
  private boolean bold;
  private boolean centred;
  private int hanWidth = 1;
  private int hanHeight = 1;
  private int latinWidth = 1;
  private int latinHeight = 1;

  PaperRoll(ThermalFont font, Consumer<BufferedImage> receipts) {
    this.font = font;
    this.receipts = receipts;
  }

  @Override
  public void reset() {
    line.clear();
    bold = false;
    centred = false;
    hanScale(1, 1);
    latinScale(1, 1);
  }

  @Override
  public void character(String text, boolean han) {
    Glyph glyph =
        han
            ? new Glyph(text, CELL * hanWidth, CELL * hanHeight, bold)
            : new Glyph(text, CELL / 2 * latinWidth, CELL * latinHeight, bold);
    if (lineWidth() + glyph.width() > DOTS) {
      lineFeed();
    }
    line.add(glyph);
  }

  @Override
  public void lineFeed() {
    int height = line.stream().mapToInt(Glyph::height).max().orElse(CELL) + LINE_GAP;
    int x = centred ? (DOTS - lineWidth()) / 2 : 0;
    BufferedImage strip = strip(height);
    Graphics2D graphics = graphics(strip);
    for (Glyph glyph : line) {
      font.draw(graphics, glyph, x, height - LINE_GAP / 2);
      x += glyph.width();
    }
    graphics.dispose();
    strips.add(strip);
    line.clear();
  }

  @Override
  public void feedLines(int lines) {
    if (!line.isEmpty()) {
      lineFeed();
    }
    feedDots(lines * (CELL + LINE_GAP));
  }

  @Override
  public void feedDots(int dots) {
    if (dots > 0) {
      strips.add(strip(dots));
    }
  }

  @Override
  public void bold(boolean on) {
    bold = on;
  }

  @Override
  public void centre(boolean on) {
    centred = on;
  }

  @Override
  public void hanScale(int width, int height) {
    hanWidth = width;
    hanHeight = height;
  }

  @Override
  public void latinScale(int width, int height) {
    latinWidth = width;
    latinHeight = height;
  }

  @Override
  public void raster(int widthBytes, int height, Bytes rows) {
    BufferedImage strip = strip(height);
    int left = centred ? Math.max(0, (DOTS - widthBytes * 8) / 2) : 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < Math.min(widthBytes * 8, DOTS - left); x++) {
        if ((rows.at(y * widthBytes + x / 8) & 0x80 >> (x % 8)) != 0) {
          strip.setRGB(left + x, y, INK.getRGB());
        }
      }
    }
    strips.add(strip);
  }

  @Override
  public void qrCode(String content, int moduleDots) {
    ByteMatrix matrix = matrix(content);
    int size = matrix.getWidth() * moduleDots;
    BufferedImage strip = strip(size + 2 * LINE_GAP);
    Graphics2D graphics = graphics(strip);
    int left = centred ? (DOTS - size) / 2 : 0;
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y) == 1) {
          graphics.fillRect(
              left + x * moduleDots, LINE_GAP + y * moduleDots, moduleDots, moduleDots);
        }
      }
    }
    graphics.dispose();
    strips.add(strip);
  }

  private static ByteMatrix matrix(String content) {
    try {
      return Encoder.encode(
              content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code", e);
    }
  }

  @Override
  public void cut() {
    if (!line.isEmpty()) {
      lineFeed();
    }
    receipts.accept(picture());
    strips.clear();
  }

  /** Whether anything waits for its cut. */
  boolean isBlank() {
    return strips.isEmpty() && line.isEmpty();
  }

  /** The paper so far. */
  private BufferedImage picture() {
    int height = strips.stream().mapToInt(BufferedImage::getHeight).sum() + 2 * TOP;
    BufferedImage paper = new BufferedImage(DOTS + 2 * MARGIN, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper.createGraphics();
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, paper.getWidth(), height);
    int y = TOP;
    for (BufferedImage strip : strips) {
      graphics.drawImage(strip, AffineTransform.getTranslateInstance(MARGIN, y), null);
      y += strip.getHeight();
    }
    graphics.dispose();
    return paper;
  }

  private int lineWidth() {
    return line.stream().mapToInt(Glyph::width).sum();
  }

  private static BufferedImage strip(int height) {
    return new BufferedImage(DOTS, height, BufferedImage.TYPE_INT_ARGB);
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(INK);
    return graphics;
  }

  /**
   * A character in its cell.
   *
   * @param text one character
   * @param width dots
   * @param height dots
   * @param bold emphasised if true
   */
  record Glyph(String text, int width, int height, boolean bold) {}
}
