package org.suoma.county.console.release;

import java.util.List;

/**
 * The ways to roll a release out.
 *
 * @param ways the ways, the plainest first
 * @param success percent of a group that must show it before the next group opens
 * @param error percent of a group in trouble at which it pauses
 * @param soak minutes that a group is watched at least
 * @param limit hours after which a group pauses it that has not come so far
 */
public record RolloutChoicesView(List<Way> ways, int success, int error, long soak, long limit) {

  /** Copies the ways. */
  public RolloutChoicesView {
    ways = List.copyOf(ways);
  }

  /**
   * A way.
   *
   * @param name as the form gives it back
   * @param label its Han name
   * @param groups which kiosks when, in words
   * @param startsWithNobody whether no kiosk that reports is in the first group
   */
  public record Way(String name, String label, String groups, boolean startsWithNobody) {}
}
