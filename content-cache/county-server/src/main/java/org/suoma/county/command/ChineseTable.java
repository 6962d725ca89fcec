package org.suoma.county.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for the terminal, where a Han character is two columns wide. */
final class ChineseTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  ChineseTable(String... heads) {
    rows.add(List.of(heads));
  }

  void row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
  }

  void print(PrintWriter out) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)))).append(GAP);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  static int width(String text) {
    return text.codePoints().map(ChineseTable::width).sum();
  }

  private static int width(int codePoint) {
    boolean wide =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x303F)
            || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
    return wide ? 2 : 1;
  }
}
