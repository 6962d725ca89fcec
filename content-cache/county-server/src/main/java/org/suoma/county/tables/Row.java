package org.suoma.county.tables;

import java.util.List;
import java.util.regex.Pattern;
import org.suoma.county.sheets.Cell;

/**
 * A row of a table.
 *
 * @param number the sheet's row, from 1
 * @param cells a cell for each heading
 */
record Row(int number, List<Cell> cells) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]");
  private static final Pattern TOTAL = Pattern.compile("(本页|本表|全村|全部|累计)?(合计|总计|共计)[:：]?.{0,12}");
  private static final Pattern SUBTOTAL = Pattern.compile(".{0,8}小计[:：]?.{0,12}");

  Row {
    cells = List.copyOf(cells);
  }

  /** Whether it sums up those above. */
  boolean isTotal() {
    return isLike(TOTAL);
  }

  /** Whether it sums up some of those above. */
  boolean isSubtotal() {
    return isLike(SUBTOTAL);
  }

  private boolean isLike(Pattern words) {
    return cells.stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(cell -> words.matcher(BLANKS.matcher(cell.text()).replaceAll("")).matches())
        .orElse(false);
  }
}
