package org.suoma.content.update;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.rollout.RolloutHours;

/**
 * What roll-outs tell a kiosk apart by, but for its ring.
 *
 * @param name as the county calls it
 * @param area code of its area, 2 to 12 digits; empty: not told
 * @param tags words that the county gave it, and its devices
 * @param zone the hall's, by which hours are meant
 */
public record RolloutMember(String name, String area, Set<String> tags, ZoneId zone) {

  /** Copies the tags. */
  public RolloutMember {
    tags = Set.copyOf(tags);
  }

  /** A kiosk that says nothing of itself. */
  static RolloutMember anonymous() {
    return new RolloutMember("", "", Set.of(), ZoneOffset.UTC);
  }

  /** All that groups look at. */
  public KioskTraits traits(Ring ring) {
    return new KioskTraits(name, ring, area, tags);
  }

  ActivationWindow window(RolloutHours hours) {
    return new ActivationWindow(hours.begin(), hours.end(), zone);
  }
}
