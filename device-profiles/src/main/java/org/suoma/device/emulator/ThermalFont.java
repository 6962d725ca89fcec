package org.suoma.device.emulator;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The font inside an emulated printer: every character in a cell of fixed width. */
final class ThermalFont {

  private static final int BASE_HEIGHT = 24;
  private static final float CHARACTER_SIZE = 22;
  private static final double DESCENT = 4;

  /** Box-drawing lines join across cells, so they are stretched to their cell. */
  private static final String HORIZONTAL_LINE = "─";

  private final Font regular = load("NotoSansSC-Regular.ttf");
  private final Font bold = load("NotoSansSC-Bold.ttf");

  private static Font load(String name) {
    try (InputStream in = ThermalFont.class.getResourceAsStream("/fonts/ttf/NotoSansSC/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is not on the class path");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(CHARACTER_SIZE);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  void draw(Graphics2D graphics, PaperRoll.Glyph glyph, int x, int bottom) {
    if (glyph.text().equals(HORIZONTAL_LINE)) {
      graphics.fillRect(x, bottom - glyph.height() / 2, glyph.width(), 2);
      return;
    }
    Font font = glyph.bold() ? bold : regular;
    double scaleY = glyph.height() / (double) BASE_HEIGHT;
    double naturalWidth =
        font.getStringBounds(glyph.text(), graphics.getFontRenderContext()).getWidth();
    double wanted = glyph.width();
    double scaleX = naturalWidth * scaleY > wanted ? wanted / naturalWidth : scaleY;
    double inset = (wanted - naturalWidth * scaleX) / 2;
    AffineTransform before = graphics.getTransform();
    graphics.translate(x + inset, bottom - DESCENT * scaleY);
    graphics.scale(scaleX, scaleY);
    graphics.setFont(font);
    graphics.drawString(glyph.text(), 0, 0);
    graphics.setTransform(before);
  }
}
