package org.suoma.county.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.suoma.county.sheets.Cell;
import org.suoma.county.sheets.Grid;
import org.suoma.county.sheets.Span;

/** Finds title, heading, rows and notes of a sheet. */
final class LayoutFinder {

  /** The heading stands in one of the first rows. */
  private static final int ROWS_LOOKED_AT = 20;

  /** A heading has at most so many rows. */
  private static final int MAX_HEAD_ROWS = 3;

  private static final int ENOUGH_KNOWN = 2;

  /** Of a heading whose words are not known, so many of ten columns must be filled. */
  private static final int FILLED_OF_TEN = 6;

  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,%]+");
  private static final Pattern NOTE =
      Pattern.compile(
          "(注|说明|备注|附注|填表|制表|审核|复核|经办|负责人|监督|举报|联系|咨询|公示|填报|单位负责).{0,12}[:：].*", Pattern.DOTALL);

  private final Grid grid;
  private final Headings known;

  LayoutFinder(Grid grid, Headings known) {
    this.grid = grid;
    this.known = known;
  }

  /** The layout; empty if no row looks like a heading. */
  Optional<Layout> find() {
    int head = headRow();
    return head < 0 ? Optional.empty() : Optional.of(layout(head));
  }

  private Layout layout(int head) {
    int last = lastHeadRow(head);
    int end = grid.height();
    List<Line> below = new ArrayList<>();
    while (end > last + 1 && isNote(end - 1)) {
      end--;
      below.addAll(0, lines(end));
    }
    List<Line> above = new ArrayList<>();
    for (int row = 0; row < head; row++) {
      above.addAll(lines(row));
    }
    List<Heading> headings = headings(head, last, end);
    List<Row> rows = new ArrayList<>();
    int blank = 0;
    boolean undivided = false;
    for (int row = last + 1; row < end; row++) {
      if (own(row).isEmpty()) {
        blank++;
      } else {
        List<Cell> cells = new ArrayList<>();
        for (Heading heading : headings) {
          undivided |= isUndivided(row, heading.column());
          cells.add(filled(row, heading.column()));
        }
        rows.add(new Row(row + 1, cells));
      }
    }
    return new Layout(above, headings, rows, below, blank, undivided);
  }

  private int headRow() {
    int looked = Math.min(ROWS_LOOKED_AT, grid.height());
    for (int row = 0; row < looked; row++) {
      long words = own(row).stream().filter(cell -> known.isKnown(cell.line())).count();
      if (words >= ENOUGH_KNOWN && isAllWords(row)) {
        return row;
      }
    }
    for (int row = 0; row < looked; row++) {
      int filled = own(row).size();
      if (filled >= 2 && filled * 10 >= grid.width() * FILLED_OF_TEN && isAllWords(row)) {
        return row;
      }
    }
    return -1;
  }

  private boolean isAllWords(int row) {
    return own(row).stream()
        .allMatch(
            cell ->
                cell.kind() == Cell.Kind.TEXT
                    && cell.fault() == null
                    && !NUMBER.matcher(cell.text()).matches());
  }

  /** Heads merged downwards say how deep the heading is, and so do those above several others. */
  private int lastHeadRow(int head) {
    int last = head;
    boolean groups = false;
    for (int column = 0; column < grid.width(); column++) {
      Optional<Span> span = grid.span(head, column);
      if (span.isPresent() && !grid.cell(span.get().top(), span.get().left()).isBlank()) {
        last = Math.max(last, span.get().bottom());
        groups |= span.get().right() > span.get().left();
      }
    }
    int deepest = Math.min(groups ? Math.max(last, head + 1) : last, head + MAX_HEAD_ROWS - 1);
    return Math.min(deepest, grid.height() - 1);
  }

  private List<Heading> headings(int head, int last, int end) {
    List<Heading> headings = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (int column = 0; column < grid.width(); column++) {
      Set<String> lines = new LinkedHashSet<>();
      for (int row = head; row <= last; row++) {
        String line = shown(row, column).line();
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      String words = String.join(String.valueOf(Heading.BETWEEN_LINES), lines);
      if (!words.isEmpty()) {
        headings.add(new Heading(column, free(words, taken), true));
      } else if (hasCells(column, last + 1, end)) {
        headings.add(new Heading(column, "（%s列）".formatted(Heading.letters(column)), false));
      }
    }
    return headings;
  }

  private static String free(String words, Set<String> taken) {
    String free = words;
    for (int i = 2; !taken.add(free); i++) {
      free = "%s（%d）".formatted(words, i);
    }
    return free;
  }

  private boolean hasCells(int column, int from, int end) {
    for (int row = from; row < end; row++) {
      if (!grid.cell(row, column).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** A line across the table or one that begins like a note, at the end. */
  private boolean isNote(int row) {
    List<Cell> cells = own(row);
    if (cells.isEmpty()) {
      return true;
    }
    boolean alone = cells.size() == 1 && grid.width() > 2;
    return NOTE.matcher(cells.get(0).text()).matches()
        || (alone && !new Row(row + 1, cells).isTotal() && !new Row(row + 1, cells).isSubtotal());
  }

  private List<Line> lines(int row) {
    return own(row).stream().map(cell -> new Line(row + 1, cell.line())).toList();
  }

  /** The cells of a row that have something in them; not those merged from above. */
  private List<Cell> own(int row) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < grid.width(); column++) {
      if (!grid.cell(row, column).isBlank()) {
        cells.add(grid.cell(row, column));
      }
    }
    return cells;
  }

  private Cell shown(int row, int column) {
    return grid.span(row, column)
        .map(span -> grid.cell(span.top(), span.left()))
        .orElseGet(() -> grid.cell(row, column));
  }

  /** Words merged over several rows hold for each; over several columns they stand in the first. */
  private Cell filled(int row, int column) {
    Optional<Span> span = grid.span(row, column);
    if (span.isEmpty() || !grid.cell(row, column).isBlank()) {
      return grid.cell(row, column);
    }
    return column == span.get().left() && !isUndivided(row, column)
        ? shown(row, column)
        : Cell.BLANK;
  }

  /** A sum for several rows is no sum of each. */
  private boolean isUndivided(int row, int column) {
    Optional<Span> span = grid.span(row, column);
    return span.isPresent()
        && row > span.get().top()
        && column == span.get().left()
        && shown(row, column).kind() == Cell.Kind.NUMBER;
  }
}
