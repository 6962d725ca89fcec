package org.suoma.county.storage.kiosk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskVitals;

/**
 * What a kiosk last said about itself.
 *
 * @param name its name
 * @param lastSeen when its last report came, by the county's clock
 * @param release number of the release it shows; null before its first
 * @param troubles what keeps it from its work, in words; empty if nothing
 * @param notices what somebody should know of before it does, in words
 * @param told what else it said
 */
public record KioskLine(
    String name,
    Instant lastSeen,
    @Nullable Long release,
    List<String> troubles,
    List<String> notices,
    Told told) {

  /** Copies troubles and notices. */
  public KioskLine {
    troubles = List.copyOf(troubles);
    notices = List.copyOf(notices);
  }

  /** A kiosk that says no more. */
  public KioskLine(String name, Instant lastSeen, @Nullable Long release, List<String> troubles) {
    this(
        name, lastSeen, release, troubles, List.of(), new Told("", null, null, KioskVitals.UNTOLD));
  }

  /**
   * What kiosks of earlier versions do not tell.
   *
   * @param paper of its receipt printer, in words; empty: not told
   * @param waiting submissions that wait for the line; null: not told
   * @param clockAhead seconds by which its clock is before the county's; negative if it is behind;
   *     null: not told
   * @param vitals of machine and programs
   */
  public record Told(
      String paper, @Nullable Integer waiting, @Nullable Long clockAhead, KioskVitals vitals) {}
}
