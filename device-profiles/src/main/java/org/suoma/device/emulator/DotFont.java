package org.suoma.device.emulator;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The printer's own characters: 24 x 24 dots full width, 12 x 24 half width, drawn from Noto Sans
 * SC. Like the printers it stands for, it has no Yi. Not for several threads.
 */
final class DotFont {

  static final int CELL = 24;
  static final int HALF_CELL = 12;

  private static final String REGULAR = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
  private static final String BOLD = "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";

  /** 23 dots leave one between neighbours, as in the printers' own fonts. */
  private static final float FULL_WIDTH_SIZE = 23f;

  /** Noto's Latin letters are 0.55 em wide on average: more than half a cell would touch. */
  private static final float HALF_WIDTH_SIZE = 20.5f;

  private static final int BASELINE = 20;

  /** Coverage, 0 to 255, from which a dot is burnt; chosen by eye, thin strokes must not break. */
  private static final int THRESHOLD = 104;

  private static final int CACHED = 600;

  private final Font regular;
  private final Font bold;
  private final Map<Glyph, Dots> cache =
      new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Glyph, Dots> eldest) {
          return size() > CACHED;
        }
      };

  private DotFont(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * Loads the fonts from the class path; takes a moment.
   *
   * @throws IOException if they are missing or broken
   */
  static DotFont load() throws IOException {
    DotFont font = new DotFont(load(REGULAR), load(BOLD));
    // The first character of a face takes a quarter of a second: not in the middle of a receipt.
    font.draw(new Glyph("印", CELL, false, 1, 1));
    font.draw(new Glyph("印", CELL, true, 2, 2));
    return font;
  }

  private static Font load(String resource) throws IOException {
    try (InputStream in = DotFont.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the font " + resource + " is not on the class path");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IOException("the font " + resource + " cannot be read", e);
    }
  }

  /** Whether the printer has the character. */
  boolean has(String character) {
    return regular.canDisplayUpTo(character) < 0 && !isYi(character.codePointAt(0));
  }

  private static boolean isYi(int codePoint) {
    return codePoint >= 0xA000 && codePoint <= 0xA4CF;
  }

  /** A character in its cell; enlarged ones are drawn anew, as printers with smoothing do. */
  Dots draw(Glyph glyph) {
    return cache.computeIfAbsent(glyph, this::render);
  }

  private Dots render(Glyph glyph) {
    int width = glyph.cellWidth() * glyph.across();
    int height = CELL * glyph.down();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(Color.WHITE);
    graphics.scale(glyph.across(), glyph.down());
    Font face = glyph.bold() ? bold : regular;
    graphics.setFont(face.deriveFont(glyph.isHalfWidth() ? HALF_WIDTH_SIZE : FULL_WIDTH_SIZE));
    double advance =
        graphics
            .getFont()
            .getStringBounds(glyph.character(), graphics.getFontRenderContext())
            .getWidth();
    double squeeze = Math.min(1, glyph.cellWidth() / advance);
    graphics.translate((glyph.cellWidth() - advance * squeeze) / 2, 0);
    graphics.scale(squeeze, 1);
    graphics.drawString(glyph.character(), 0, BASELINE);
    graphics.dispose();
    return burn(image);
  }

  private static Dots burn(BufferedImage image) {
    Dots dots = new Dots(image.getWidth(), image.getHeight());
    for (int y = 0; y < dots.height(); y++) {
      for (int x = 0; x < dots.width(); x++) {
        if (image.getRaster().getSample(x, y, 0) > THRESHOLD) {
          dots.blacken(x, y);
        }
      }
    }
    return dots;
  }

  /**
   * A character as it is to be drawn.
   *
   * @param character one character
   * @param cellWidth {@link #CELL} or {@link #HALF_CELL}
   * @param bold from the bold face
   * @param across enlargement, 1 to 8
   * @param down enlargement, 1 to 8
   */
  record Glyph(String character, int cellWidth, boolean bold, int across, int down) {
    boolean isHalfWidth() {
      return cellWidth == HALF_CELL;
    }
  }
}
