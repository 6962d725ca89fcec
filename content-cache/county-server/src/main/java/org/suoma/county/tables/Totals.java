package org.suoma.county.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suoma.county.sheets.Cell;

/** Adds up a table and compares with the row that says what it comes to. */
final class Totals {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,6})?");

  private Totals() {}

  /** Says of every column that adds up to something else than its last row says. */
  static void check(Layout layout, Findings findings) {
    List<Row> totals = layout.rows().stream().filter(Row::isTotal).toList();
    if (totals.size() != 1) {
      return;
    }
    Row total = totals.get(0);
    List<Row> parts =
        layout.rows().stream().filter(row -> !row.isTotal() && !row.isSubtotal()).toList();
    for (int i = 0; i < layout.headings().size(); i++) {
      Optional<BigDecimal> said = number(total.cells().get(i));
      Optional<BigDecimal> sum = sum(parts, i);
      if (said.isPresent() && sum.isPresent() && said.get().compareTo(sum.get()) != 0) {
        findings.remark(
            "第 %d 行“%s”合计写的是 %s，各行相加是 %s，请核对"
                .formatted(
                    total.number(),
                    layout.headings().get(i).words(),
                    said.get().toPlainString(),
                    sum.get().toPlainString()));
      }
    }
  }

  /** The sum of a column; empty if anything in it is no number. */
  private static Optional<BigDecimal> sum(List<Row> rows, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (Row row : rows) {
      Cell cell = row.cells().get(column);
      if (!cell.isBlank()) {
        Optional<BigDecimal> number = number(cell);
        if (number.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.add(number.get());
        any = true;
      }
    }
    return any ? Optional.of(sum) : Optional.empty();
  }

  private static Optional<BigDecimal> number(Cell cell) {
    String plain = cell.text().replaceAll("[,，\\s￥¥元]", "");
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }
}
