package org.suoma.county.console.scores;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * The score sheet of a unit.
 *
 * @param frame the page's frame
 * @param title unit and quarter
 * @param back where all units are
 * @param path of this page
 * @param total points
 * @param counted what was counted
 * @param judged what was judged
 * @param mayScore whether the reader may judge here
 * @param done what was just done; null if nothing
 * @param wrong what could not be done; null if nothing
 */
public record SheetView(
    PageFrame frame,
    Title title,
    String back,
    String path,
    String total,
    List<Counted> counted,
    List<Judged> judged,
    boolean mayScore,
    @Nullable String done,
    @Nullable String wrong) {

  /**
   * What the sheet is.
   *
   * @param unit name of the unit
   * @param words quarter, and whether it is a draft
   */
  public record Title(String unit, String words) {}

  /**
   * Something that was counted.
   *
   * @param label in Han
   * @param how what was found, and what it costs
   * @param points that there are to be had
   * @param score what is left
   * @param evidence what was found
   * @param unlisted how many more there are
   */
  public record Counted(
      String label, String how, String points, String score, List<Row> evidence, int unlisted) {}

  /**
   * Something that was found.
   *
   * @param key of the finding
   * @param subject what it is about
   * @param what is wrong
   * @param path where it is shown; null if nowhere
   * @param pardon why it is not held against the unit; null if it is
   */
  public record Row(
      String key, String subject, String what, @Nullable String path, @Nullable String pardon) {}

  /**
   * Something that was judged.
   *
   * @param id of the item
   * @param label in Han
   * @param guide what it is judged by; empty if nothing is said
   * @param points that there are to be had
   * @param given as given or typed; empty if not judged
   * @param remark why
   * @param by who judged; empty if nobody has
   */
  public record Judged(
      String id,
      String label,
      String guide,
      String points,
      String given,
      String remark,
      String by) {}
}
