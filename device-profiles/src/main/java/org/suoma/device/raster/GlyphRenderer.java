package org.suoma.device.raster;

/** Draws texts as dots. Threads may share one. */
@FunctionalInterface
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
}
