package org.suoma.device.raster;

import java.util.Arrays;
import org.suoma.device.Bytes;

/** Draws every line as the same picture and every character as a black cell. */
public final class BlockGlyphs implements GlyphRenderer {

  private static final int CELL_BYTES = 72;

  private final Raster line;

  /** Draws lines as this picture. */
  public BlockGlyphs(Raster line) {
    this.line = line;
  }

  @Override
  public Raster line(String text, int height, int maxWidth, boolean bold) {
    return line;
  }

  @Override
  public Raster cell(int codePoint, boolean bold) {
    byte[] black = new byte[CELL_BYTES];
    Arrays.fill(black, (byte) 0xFF);
    return new Raster(3, 24, Bytes.of(black));
  }
}
