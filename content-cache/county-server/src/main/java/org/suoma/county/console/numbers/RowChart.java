package org.suoma.county.console.numbers;

import java.util.List;
import org.suoma.county.numbers.Figure;

/**
 * A table of which each line has a bar.
 *
 * @param title what is counted
 * @param rows from the top
 */
public record RowChart(String title, List<Row> rows) {

  private static final int FULL_WIDTH = 100;

  static RowChart of(String title, List<Figure> figures) {
    long most = Math.max(1, figures.stream().mapToLong(Figure::count).max().orElse(1));
    return new RowChart(
        title,
        figures.stream()
            .map(
                figure ->
                    new Row(
                        figure,
                        figure.count() == 0
                            ? 0
                            : (int) Math.max(1, figure.count() * FULL_WIDTH / most)))
            .toList());
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return rows.stream().allMatch(row -> row.figure().count() == 0);
  }

  /**
   * A line.
   *
   * @param figure what it shows
   * @param width its bar, 0 to 100
   */
  public record Row(Figure figure, int width) {}
}
