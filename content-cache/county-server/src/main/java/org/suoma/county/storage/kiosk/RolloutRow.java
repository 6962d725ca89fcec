package org.suoma.county.storage.kiosk;

import java.time.Instant;
import java.util.List;

/**
 * A roll-out as the database keeps it.
 *
 * @param sequence number of its release
 * @param template how it goes about it, in words
 * @param startedAt when it began
 * @param startedBy who began it
 * @param restores number of the release whose content it brings again; 0: none
 * @param plan as it was signed last, JSON
 * @param rules when it goes on and when it stops
 * @param phase name of its phase
 * @param openedAt when the group was opened that was opened last
 * @param judgedFrom before that, failures do not pause it
 * @param excused kiosks whose failures somebody answers for
 * @param note what happened last
 */
public record RolloutRow(
    long sequence,
    String template,
    Instant startedAt,
    String startedBy,
    long restores,
    String plan,
    Rules rules,
    String phase,
    Instant openedAt,
    Instant judgedFrom,
    List<String> excused,
    Note note) {

  /** Copies the names. */
  public RolloutRow {
    excused = List.copyOf(excused);
  }

  /**
   * When it goes on and when it stops.
   *
   * @param successPercent of a group's kiosks that show the release before the next group opens
   * @param errorPercent of a group's kiosks that are in trouble, at which it pauses
   * @param soakMinutes that a group is watched at least
   * @param limitHours after which a group that has not come so far pauses it
   */
  public record Rules(int successPercent, int errorPercent, int soakMinutes, int limitHours) {}

  /**
   * What happened last.
   *
   * @param text what and why, in words
   * @param at when
   * @param by who
   */
  public record Note(String text, Instant at, String by) {}
}
