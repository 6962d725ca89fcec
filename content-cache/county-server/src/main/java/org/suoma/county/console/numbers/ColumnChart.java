package org.suoma.county.console.numbers;

import java.util.ArrayList;
import java.util.List;
import org.suoma.county.numbers.Figure;

/**
 * Columns of one series, made into lengths on the server; the table beside them says the numbers.
 *
 * @param title what is counted
 * @param label what the columns are
 * @param columns from left to right
 * @param most the largest number, at the top of the drawing
 */
public record ColumnChart(String title, String label, List<Column> columns, long most) {

  /** The drawing is so wide and so high; it is scaled to the page. */
  public static final int WIDTH = 640;

  /** Height of the drawing above the line. */
  public static final int HEIGHT = 180;

  private static final int LEFT = 44;
  private static final double FILLED = 0.68;
  private static final double WIDEST = 40;

  /** About so many columns have a label below them. */
  private static final int LABELS = 11;

  static ColumnChart of(String title, String label, List<Figure> figures) {
    long most = Math.max(1, figures.stream().mapToLong(Figure::count).max().orElse(1));
    double step = (double) (WIDTH - LEFT) / Math.max(1, figures.size());
    int every = Math.max(1, (figures.size() + LABELS - 1) / LABELS);
    double width = Math.min(WIDEST, step * FILLED);
    List<Column> columns = new ArrayList<>();
    for (int place = 0; place < figures.size(); place++) {
      Figure figure = figures.get(place);
      int height = (int) Math.round((double) figure.count() * HEIGHT / most);
      columns.add(
          new Column(
              figure,
              (int) Math.round(LEFT + step * place + (step - width) / 2),
              Math.max(1, (int) Math.round(width)),
              figure.count() > 0 ? Math.max(2, height) : 0,
              place % every == 0 ? shorten(figure.label()) : ""));
    }
    return new ColumnChart(title, label, columns, most);
  }

  /** Of a day of a year, month and day will do below the line. */
  private static String shorten(String label) {
    return label.matches("\\d{4}-\\d\\d-\\d\\d") ? label.substring("2026-".length()) : label;
  }

  /**
   * A column.
   *
   * @param figure what it shows
   * @param x its left side
   * @param width its width
   * @param height its height
   * @param below what stands below it; empty where there is no room
   */
  public record Column(Figure figure, int x, int width, int height, String below) {}
}
