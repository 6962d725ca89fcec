package org.suoma.county.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of one sheet, up to the last row and column that have anything in them. */
public final class Grid {

  private final String name;
  private final List<List<Cell>> rows;
  private final List<String> remarks;
  private final int width;
  private final Map<Place, Span> covered = new HashMap<>();

  /**
   * Takes the cells.
   *
   * @param name the sheet's name; empty for a file that is no workbook
   * @param rows from the first row on; rows may differ in length
   * @param spans what is merged, within the rows and columns there are
   * @param remarks what wants a look, in Chinese
   */
  Grid(String name, List<List<Cell>> rows, List<Span> spans, List<String> remarks) {
    this.name = name;
    this.rows = rows.stream().map(List::copyOf).toList();
    this.remarks = List.copyOf(remarks);
    this.width = rows.stream().mapToInt(List::size).max().orElse(0);
    for (Span span : spans) {
      for (int row = span.top(); row <= span.bottom(); row++) {
        for (int column = span.left(); column <= span.right(); column++) {
          covered.putIfAbsent(new Place(row, column), span);
        }
      }
    }
  }

  /** The sheet's name; empty for a file that is no workbook. */
  public String name() {
    return name;
  }

  /** What wants a look, in Chinese. */
  public List<String> remarks() {
    return remarks;
  }

  /** How many rows there are, blank ones among them included. */
  public int height() {
    return rows.size();
  }

  /** How many columns there are. */
  public int width() {
    return width;
  }

  /** The cell itself; blank outside of the grid and below a merged one. */
  public Cell cell(int row, int column) {
    if (row < 0 || row >= rows.size() || column < 0 || column >= rows.get(row).size()) {
      return Cell.BLANK;
    }
    return rows.get(row).get(column);
  }

  /** The cells merged with this one. */
  public Optional<Span> span(int row, int column) {
    return Optional.ofNullable(covered.get(new Place(row, column)));
  }

  /** A cell's place. */
  private record Place(int row, int column) {}
}
