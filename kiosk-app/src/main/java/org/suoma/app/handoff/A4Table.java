package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suoma.app.handoff.A4Pages.Style;
import org.suoma.app.handoff.Sheet.Ink;
import org.suoma.app.handoff.Sheet.Lettering;

/**
 * A table on A4 pages: columns as wide as their cells want, a row never parted unless it is higher
 * than a page, the head again on every page.
 */
final class A4Table {

  private static final float SIDE = 4;
  private static final float ABOVE = 2.5f;
  private static final float HAIR = 0.5f;
  private static final float ROUNDING = 0.1f;

  /** No column is narrower than so many characters, if the page has room for them. */
  private static final int FEWEST_CHARACTERS = 3;

  /** More rows than {@link A4Pages#MOST_PAGES} have room for. */
  private static final int MOST_ROWS = 2_500;

  private final A4Pages pages;
  private final List<String> head;
  private final List<Float> columns;
  private final float size;

  private A4Table(A4Pages pages, List<String> head, List<Float> columns, float size) {
    this.pages = pages;
    this.head = head;
    this.columns = columns;
    this.size = size;
  }

  /**
   * Puts a table on the pages.
   *
   * @param head may be empty
   * @param allRows may be of different lengths
   */
  static void put(A4Pages pages, List<String> head, List<List<String>> allRows) {
    List<List<String>> rows = allRows.subList(0, Math.min(allRows.size(), MOST_ROWS));
    int width = Math.max(head.size(), rows.stream().mapToInt(List::size).max().orElse(0));
    if (width == 0) {
      return;
    }
    float size = width <= 6 ? 10.5f : width <= 9 ? 9f : 7.5f;
    A4Table table = new A4Table(pages, head, columns(pages, head, rows, width, size), size);
    List<List<String>> headed = cells(table, head, true);
    float first = rows.isEmpty() ? 0 : table.height(cells(table, rows.get(0), false));
    pages.keep(table.height(headed) + first);
    table.head();
    for (List<String> row : rows) {
      if (pages.isFull()) {
        return;
      }
      table.row(row);
    }
    pages.feed(size);
  }

  /** As wide as the cells want; if that is too much, as the longest words and numbers need. */
  private static List<Float> columns(
      A4Pages pages, List<String> head, List<List<String>> rows, int count, float size) {
    float[] wanted = new float[count];
    float[] least = new float[count];
    Arrays.fill(least, Math.min(FEWEST_CHARACTERS * size + 2 * SIDE, Sheet.COLUMN / count));
    ask(pages, head, new Lettering(size, true, Ink.BLACK), wanted, least);
    for (List<String> row : rows) {
      ask(pages, row, new Lettering(size, false, Ink.BLACK), wanted, least);
    }
    float needed = sum(least);
    float more = sum(wanted) - needed;
    List<Float> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (needed >= Sheet.COLUMN) {
        columns.add(least[i] * Sheet.COLUMN / needed);
      } else if (needed + more <= Sheet.COLUMN) {
        columns.add(wanted[i] * Sheet.COLUMN / (needed + more));
      } else {
        columns.add(least[i] + (wanted[i] - least[i]) * (Sheet.COLUMN - needed) / more);
      }
    }
    return columns;
  }

  private static void ask(
      A4Pages pages, List<String> row, Lettering type, float[] wanted, float[] least) {
    for (int i = 0; i < row.size(); i++) {
      float whole = pages.widest(row.get(i), type) + 2 * SIDE + ROUNDING;
      least[i] = Math.max(least[i], Math.min(whole, Sheet.COLUMN / 3));
      float line = pages.width(row.get(i), type) + 2 * SIDE + ROUNDING;
      wanted[i] = Math.max(Math.max(wanted[i], least[i]), line);
    }
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private void head() {
    if (head.isEmpty()) {
      rule(1);
    } else {
      rule(1);
      row(cells(this, head, true), true);
    }
  }

  private void row(List<String> row) {
    List<List<String>> cells = cells(this, row, false);
    float height = height(cells);
    if (pages.top() + height > Sheet.BOTTOM && pages.top() > Sheet.TOP) {
      pages.keep(height);
      if (pages.isFull()) {
        return;
      }
      head();
    }
    row(cells, false);
  }

  /** The cells of a row, each in lines. */
  private static List<List<String>> cells(A4Table table, List<String> row, boolean bold) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < table.columns.size(); i++) {
      cells.add(table.pages.lines(cell(row, i), table.style(i, 0, bold)));
    }
    return cells;
  }

  private float height(List<List<String>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(0) * leading() + 2 * ABOVE;
  }

  private float leading() {
    return A4Pages.leading(new Lettering(size, false, Ink.BLACK));
  }

  private Style style(int column, float left, boolean bold) {
    return new Style(
        new Lettering(size, bold, Ink.BLACK),
        Sheet.SIDE + left + SIDE,
        columns.get(column) - 2 * SIDE,
        0,
        false);
  }

  private void row(List<List<String>> cells, boolean bold) {
    int lines = cells.stream().mapToInt(List::size).max().orElse(0);
    int done = 0;
    while (done < lines && !pages.isFull()) {
      int room = (int) ((Sheet.BOTTOM - pages.top() - 2 * ABOVE) / leading());
      int end = Math.min(lines, done + Math.max(1, room));
      part(cells, done, end, bold);
      done = end;
      if (done < lines) {
        pages.keep(Sheet.BOTTOM);
      }
    }
  }

  private void part(List<List<String>> cells, int from, int until, boolean bold) {
    float top = pages.top();
    float bottom = top + (until - from) * leading() + 2 * ABOVE;
    float left = 0;
    for (int i = 0; i < columns.size(); i++) {
      List<String> lines = cells.get(i);
      for (int line = from; line < Math.min(until, lines.size()); line++) {
        pages.moveTo(top + ABOVE + (line - from) * leading());
        pages.line(lines.get(line), style(i, left, bold), 0, true);
      }
      upright(left, top, bottom);
      left += columns.get(i);
    }
    upright(left, top, bottom);
    pages.moveTo(bottom);
    rule(bold ? 1 : HAIR);
  }

  private void upright(float left, float top, float bottom) {
    float x = Sheet.SIDE + left;
    pages.put(new Sheet.Stroke(x, top, x, bottom, HAIR, Ink.GREY));
  }

  private void rule(float width) {
    float y = pages.top();
    pages.put(new Sheet.Stroke(Sheet.SIDE, y, Sheet.SIDE + Sheet.COLUMN, y, width, Ink.GREY));
  }
}
