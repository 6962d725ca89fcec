package org.suoma.device.raster;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import org.suoma.device.Bytes;

/** Draws with Noto Sans SC, and with Kurinto Sans what that lacks: Yi above all. */
public final class FontGlyphRenderer implements GlyphRenderer {

  /** Of a line's height, so much is the size of its characters. */
  private static final double CHARACTER_SHARE = 0.8;

  private static final int DARK_ENOUGH = 128;

  private final List<Font> regular;
  private final List<Font> bold;

  /** Loads the fonts, which takes about a second. */
  public FontGlyphRenderer() {
    Font yi = load("/fonts/ttf/Kurinto/KurintoSans-Rg.ttf");
    regular = List.of(load("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"), yi);
    bold = List.of(load("/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf"), yi);
  }

  private static Font load(String resource) {
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
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setColor(Color.WHITE);
      TextLayout layout =
          new TextLayout(
              attributed(text, isBold ? bold : regular, (float) (height * CHARACTER_SHARE)),
              graphics.getFontRenderContext());
      double baseline = (height + layout.getAscent() - layout.getDescent()) / 2;
      if (layout.getAdvance() > maxWidth) {
        graphics.transform(
            AffineTransform.getScaleInstance(maxWidth / (double) layout.getAdvance(), 1));
      }
      layout.draw(graphics, 0, (float) baseline);
      return dots(image);
    } finally {
      graphics.dispose();
    }
  }

  private static java.text.AttributedCharacterIterator attributed(
      String text, List<Font> fonts, float size) {
    AttributedString attributed = new AttributedString(text);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      Font font =
          fonts.stream().filter(f -> f.canDisplay(codePoint)).findFirst().orElse(fonts.get(0));
      attributed.addAttribute(
          TextAttribute.FONT, font.deriveFont(size), i, i + Character.charCount(codePoint));
    }
    return attributed.getIterator();
  }

  private static Raster dots(BufferedImage image) {
    int right = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = image.getWidth() - 1; x >= right; x--) {
        if (image.getRaster().getSample(x, y, 0) >= DARK_ENOUGH) {
          right = x + 1;
        }
      }
    }
    int widthBytes = Math.max(1, (right + 7) / 8);
    byte[] rows = new byte[widthBytes * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < right; x++) {
        if (image.getRaster().getSample(x, y, 0) >= DARK_ENOUGH) {
          rows[y * widthBytes + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return new Raster(widthBytes, image.getHeight(), Bytes.of(rows));
  }
}
