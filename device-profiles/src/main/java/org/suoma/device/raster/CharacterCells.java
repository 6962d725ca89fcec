package org.suoma.device.raster;

/**
 * How wide characters stand on a receipt, in quarters of a Han character: printers set Han in
 * square cells and ASCII in half of one. Yi syllables, which are always drawn, are narrow letters
 * and take three quarters.
 */
public final class CharacterCells {

  /** Quarters in a half-width cell, the printer's own unit. */
  public static final int HALF_WIDTH = 2;

  /** A blank of one quarter, for columns behind Yi; no printer's font has it. */
  public static final String QUARTER_BLANK = "\u200A";

  private static final int YI = 3;
  private static final int FULL_WIDTH = 4;
  private static final int FIRST_YI = 0xA000;
  private static final int LAST_YI = 0xA4CF;

  private CharacterCells() {}

  /** Quarters that a text takes. */
  public static int width(CharSequence text) {
    return text.codePoints().map(CharacterCells::width).sum();
  }

  /** Quarters that a character takes. */
  public static int width(int codePoint) {
    if (codePoint == QUARTER_BLANK.codePointAt(0)) {
      return 1;
    }
    if (isYi(codePoint)) {
      return YI;
    }
    return codePoint < 0x80 ? HALF_WIDTH : FULL_WIDTH;
  }

  /** Quarters that a character takes in a font without narrow cells, such as a printer's own. */
  public static int squareWidth(int codePoint) {
    return isYi(codePoint) ? FULL_WIDTH : width(codePoint);
  }

  static boolean isYi(int codePoint) {
    return codePoint >= FIRST_YI && codePoint <= LAST_YI;
  }
}
