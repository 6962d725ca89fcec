package org.suoma.device.protocol;

import java.util.Optional;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.raster.CharacterCells;
import org.suoma.device.raster.GlyphRenderer;

/** Draws a whole line as a picture if the printer's font lacks a character of it. */
final class DrawnLines implements PrintedText {

  /** Dots of a line drawn as a picture: the printer's 24 and its line gap. */
  private static final int LINE_DOTS = 32;

  private final PrinterProfile profile;
  private final GlyphRenderer glyphs;
  private final PrinterCharset charset;

  DrawnLines(PrinterProfile profile, GlyphRenderer glyphs) {
    this.profile = profile;
    this.glyphs = glyphs;
    this.charset = new PrinterCharset(profile.characters());
  }

  @Override
  public int width(CharSequence text) {
    return CharacterCells.width(text);
  }

  @Override
  public void line(String text, boolean large, boolean bold, EscPosWriter out) {
    Optional<byte[]> encoded = charset.encode(text);
    if (encoded.isPresent()) {
      out.textLine(encoded.get());
    } else {
      int height = large ? 2 * LINE_DOTS : LINE_DOTS;
      out.raster(glyphs.line(text, height, profile.dotsPerLine(), bold), profile.rasterRows());
    }
  }
}
