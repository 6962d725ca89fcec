package org.suoma.county.console.numbers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.numbers.Figure;

/**
 * How the kiosks were used.
 *
 * @param frame the page's frame
 * @param choice what is looked at
 * @param wrong why another period is shown than was asked for; null if it is that one
 * @param isEmpty whether nothing was counted
 * @param totals the tiles
 * @param charts the parts of the page
 * @param mayWrite whether the reader may write what is missing
 */
public record NumbersView(
    PageFrame frame,
    Chosen choice,
    @Nullable String wrong,
    boolean isEmpty,
    List<Figure> totals,
    Charts charts,
    boolean mayWrite) {

  /**
   * What is looked at, and what else can be.
   *
   * @param label the period and the kiosks, in Han
   * @param parameters the same as parameters of an address
   * @param period code of the period
   * @param area code of the area; empty for all
   * @param kiosk name of the kiosk; empty for all
   * @param periods months, quarters and years to choose from
   * @param areas to choose from
   * @param kiosks to choose from
   */
  public record Chosen(
      String label,
      String parameters,
      String period,
      String area,
      String kiosk,
      List<Choice> periods,
      List<Choice> areas,
      List<Choice> kiosks) {}

  /**
   * The parts of the page.
   *
   * @param columns drawn as columns with their tables beside them
   * @param rows drawn as rows
   * @param entries entries opened most often; ids lead to them
   * @param missing words of which nothing was found
   */
  public record Charts(
      List<ColumnChart> columns, List<RowChart> rows, RowChart entries, RowChart missing) {}
}
