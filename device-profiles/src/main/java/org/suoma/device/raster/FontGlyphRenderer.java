package org.suoma.device.raster;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.suoma.device.Bytes;

/**
 * Draws with Noto Sans SC, and with Kurinto Sans what that lacks: Yi above all. Characters stand in
 * the same cells as in the printer's own font, so that drawn lines and printed ones line up. What
 * neither font has comes out as 〓, the typesetters' mark for a missing character.
 */
public final class FontGlyphRenderer implements GlyphRenderer {

  /** Of 32 rows of a line, a Han character takes 24, a quarter of one 6. */
  private static final double QUARTER_SHARE = 6 / 32.0;

  private static final double HAN_SHARE = 22 / 32.0;
  private static final double HAN_BASELINE = 24 / 32.0;

  /** Kurinto's Yi is smaller on its body than Han: this makes both equally high. */
  private static final double YI_SHARE = 25 / 32.0;

  private static final double YI_BASELINE = 26 / 32.0;

  /** One dot beside the first strike. */
  private static final float STRIKE_SHARE = 1 / 32f;

  /** Less than half, because thin strokes fade on thermal paper. */
  private static final int DARK_ENOUGH = 104;

  /** A printer's cell, and the line that it stands in. */
  private static final int CELL = 24;

  private static final int LINE = 32;

  /** Rows of a line above a cell: Han stand on row 20 of 24, as in the printers' own fonts. */
  private static final int ABOVE_CELL = 4;

  private static final int MISSING = '〓';

  private final Typeface regular;
  private final Typeface bold;

  /** Loads the fonts, which takes about a second. */
  public FontGlyphRenderer() {
    Font yi = load("Kurinto/KurintoSans-Rg");
    regular = new Typeface(load("NotoSansSC/NotoSansSC-Regular"), yi, 1);
    bold = new Typeface(load("NotoSansSC/NotoSansSC-Bold"), yi, 2);
  }

  private static Font load(String name) {
    String resource = "/fonts/ttf/" + name + ".ttf";
    try (InputStream in = FontGlyphRenderer.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the font " + resource + " is not on the class path");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + resource, e);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  @Override
  public Raster line(String text, int height, int maxWidth, boolean isBold) {
    BufferedImage image = new BufferedImage(maxWidth, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    try {
      prepare(graphics);
      double quarter = height * QUARTER_SHARE;
      double width = CharacterCells.width(text) * quarter;
      if (width > maxWidth) {
        graphics.transform(AffineTransform.getScaleInstance(maxWidth / width, 1));
      }
      draw(text, isBold ? bold : regular, quarter, height, graphics);
      return dots(image, inkWidth(image));
    } finally {
      graphics.dispose();
    }
  }

  @Override
  public Raster cell(int codePoint, boolean isBold) {
    BufferedImage image = new BufferedImage(CELL, LINE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    try {
      prepare(graphics);
      drawInCell(codePoint, isBold ? bold : regular, 0, CELL, LINE, graphics);
    } finally {
      graphics.dispose();
    }
    return dots(image, CELL).band(ABOVE_CELL, ABOVE_CELL + CELL);
  }

  private static void draw(
      String text, Typeface typeface, double quarter, int height, Graphics2D graphics) {
    double x = 0;
    for (int codePoint : text.codePoints().toArray()) {
      double cell = CharacterCells.width(codePoint) * quarter;
      if (!Character.isSpaceChar(codePoint)) {
        drawInCell(codePoint, typeface, x, cell, height, graphics);
      }
      x += cell;
    }
  }

  private static void drawInCell(
      int codePoint, Typeface typeface, double x, double cell, int height, Graphics2D graphics) {
    boolean yi = CharacterCells.isYi(codePoint);
    Font font = typeface.fontFor(codePoint);
    int strikes = font.equals(typeface.han()) ? 1 : typeface.strikes();
    int shown = font.canDisplay(codePoint) ? codePoint : MISSING;
    GlyphVector glyph =
        font.deriveFont((float) (height * (yi ? YI_SHARE : HAN_SHARE)))
            .createGlyphVector(graphics.getFontRenderContext(), Character.toString(shown));
    double advance = glyph.getGlyphMetrics(0).getAdvance();
    double narrowing = Math.min(1, cell / advance);
    AffineTransform before = graphics.getTransform();
    graphics.translate(
        x + (cell - advance * narrowing) / 2, height * (yi ? YI_BASELINE : HAN_BASELINE));
    graphics.scale(narrowing, 1);
    for (int strike = 0; strike < strikes; strike++) {
      graphics.drawGlyphVector(glyph, strike * height * STRIKE_SHARE, 0);
    }
    graphics.setTransform(before);
  }

  private static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(Color.WHITE);
  }

  /** Dots up to the rightmost black one. */
  private static int inkWidth(BufferedImage image) {
    int right = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = image.getWidth() - 1; x >= right; x--) {
        if (image.getRaster().getSample(x, y, 0) >= DARK_ENOUGH) {
          right = x + 1;
        }
      }
    }
    return right;
  }

  private static Raster dots(BufferedImage image, int width) {
    int widthBytes = Math.max(1, (width + 7) / 8);
    byte[] rows = new byte[widthBytes * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        if (image.getRaster().getSample(x, y, 0) >= DARK_ENOUGH) {
          rows[y * widthBytes + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return new Raster(widthBytes, image.getHeight(), Bytes.of(rows));
  }

  /**
   * Where a character's shape comes from.
   *
   * @param han for all that it has
   * @param other for the rest
   * @param strikes how often a shape of the other font is struck: its bold face has no Yi of its
   *     own
   */
  private record Typeface(Font han, Font other, int strikes) {
    Font fontFor(int codePoint) {
      return !han.canDisplay(codePoint) && other.canDisplay(codePoint) ? other : han;
    }
  }
}
