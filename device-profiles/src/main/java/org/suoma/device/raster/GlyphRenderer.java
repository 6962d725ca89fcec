package org.suoma.device.raster;

/** Draws texts as dots. Threads may share one. */
public interface GlyphRenderer {

  /**
   * Draws one line, trimmed at its right end.
   *
   * @param text its characters
   * @param height dots from the top of a line to its bottom
   * @param maxWidth dots; what does not fit is drawn smaller
   * @param bold emphasised if true
   */
  Raster line(String text, int height, int maxWidth, boolean bold);

  /** Draws one character into a cell of 24 by 24 dots, as it stands in a printer's own font. */
  Raster cell(int codePoint, boolean bold);
}
