package org.suoma.county.console.scores;

import java.util.List;

/**
 * Issued scores for the printer (通报).
 *
 * @param county its name
 * @param fictional whether it is sample data
 * @param label of the quarter
 * @param issued version, day and who
 * @param reason of a correction; empty for the first
 * @param scans how often all content was checked
 * @param rows the units, the best first
 * @param units problems by unit, of those that have any
 */
public record ScoreNoticeView(
    String county,
    boolean fictional,
    String label,
    String issued,
    String reason,
    int scans,
    List<RankingView.Row> rows,
    List<Unit> units) {

  /**
   * The problems of a unit.
   *
   * @param name of the unit
   * @param problems what points were taken off for
   */
  public record Unit(String name, List<Problem> problems) {}

  /**
   * Something that points were taken off for.
   *
   * @param item of the sheet
   * @param subject what it is about
   * @param what is wrong
   */
  public record Problem(String item, String subject, String what) {}
}
