package org.suoma.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.suoma.device.Receipt;
import org.suoma.device.raster.CharacterCells;

/** Sets the texts of a table's row side by side, each wrapped in its column. */
final class TableColumns {

  /** Half-width cells between columns. */
  private static final int GAP = 1;

  private final List<Receipt.Column> columns;
  private final List<Integer> cells;
  private final ToIntFunction<CharSequence> width;

  /**
   * Columns across so many half-width cells.
   *
   * @param width quarters of a Han character that a text takes
   */
  TableColumns(List<Receipt.Column> columns, int across, ToIntFunction<CharSequence> width) {
    this.columns = columns;
    this.width = width;
    int shares = columns.stream().mapToInt(Receipt.Column::share).sum();
    int spread = across - GAP * (columns.size() - 1);
    List<Integer> each = new ArrayList<>();
    int shareBefore = 0;
    for (Receipt.Column column : columns) {
      int left = spread * shareBefore / shares;
      shareBefore += column.share();
      each.add(Math.max(2, spread * shareBefore / shares - left));
    }
    this.cells = List.copyOf(each);
  }

  /** The lines of one row, one text a column. */
  List<String> lines(List<String> texts) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < columns.size(); i++) {
      List<String> lines = new LineBreaker(cells.get(i), width).lines(texts.get(i));
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    List<String> rows = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      rows.add(row(wrapped, line));
    }
    return rows;
  }

  private String row(List<List<String>> wrapped, int line) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String text = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
      int free = cells.get(i) * CharacterCells.HALF_WIDTH - width.applyAsInt(text);
      int before =
          switch (columns.get(i).align()) {
            case START -> 0;
            case CENTER -> free / 2;
            case END -> free;
          };
      row.append(blank(before)).append(text).append(blank(free - before));
      row.append(i < columns.size() - 1 ? " ".repeat(GAP) : "");
    }
    return row.toString().stripTrailing();
  }

  /** White of so many quarters of a Han character. */
  private static String blank(int quarters) {
    return " ".repeat(quarters / CharacterCells.HALF_WIDTH)
        + CharacterCells.QUARTER_BLANK.repeat(quarters % CharacterCells.HALF_WIDTH);
  }
}
