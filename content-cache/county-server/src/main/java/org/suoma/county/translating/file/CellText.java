package org.suoma.county.translating.file;

import java.util.regex.Pattern;

/**
 * Text as it stands in a cell. Spreadsheets read {@code _xHHHH_} as the character of that number
 * (ISO/IEC 29500-1, 22.9.2.19, {@code ST_Xstring}), so that a text that looks like one is guarded,
 * and a carriage return, which XML would lose, is written as one.
 */
final class CellText {

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /** What to hand to the workbook for this text. */
  static String escaped(String text) {
    return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_").replace("\r", "_x000D_");
  }
}
