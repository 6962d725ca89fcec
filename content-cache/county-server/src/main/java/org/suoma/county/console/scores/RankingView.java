package org.suoma.county.console.scores;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * The units by their points, issued or as they would be.
 *
 * @param frame the page's frame
 * @param label of the quarter
 * @param path of the quarter
 * @param about what one should know of these scores
 * @param rows the units, the best first
 * @param issued how they were issued; null if this is a draft
 * @param draft how they can be issued; null if this was issued
 */
public record RankingView(
    PageFrame frame,
    String label,
    String path,
    List<String> about,
    List<Row> rows,
    @Nullable Issued issued,
    @Nullable Draft draft) {

  /**
   * A unit.
   *
   * @param place from 1
   * @param name of the unit
   * @param path of its sheet
   * @param counted points of what was counted
   * @param judged points of what was judged
   * @param complete whether everything is judged
   * @param total all points
   */
  public record Row(
      int place,
      String name,
      String path,
      String counted,
      String judged,
      boolean complete,
      String total) {}

  /**
   * How scores were issued.
   *
   * @param words version, day and who
   * @param reason of a correction; empty for the first
   * @param number of the version
   * @param versions all there are, the newest first
   * @param mayScore whether the reader may go to the draft
   */
  public record Issued(
      String words, String reason, int number, List<Integer> versions, boolean mayScore) {}

  /**
   * How a draft can be issued.
   *
   * @param version that it would be
   * @param seen digest of what is shown
   * @param obstacle why it cannot be issued; null if it can
   * @param wrong what could not be done; null if nothing
   */
  public record Draft(
      int version, String seen, @Nullable String obstacle, @Nullable String wrong) {}
}
