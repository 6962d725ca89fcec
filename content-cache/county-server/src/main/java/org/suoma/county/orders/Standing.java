package org.suoma.county.orders;

import java.util.Map;
import org.suoma.content.release.Ring;

/**
 * What there is for kiosks at one moment.
 *
 * @param releases numbers of the releases in force, by ring
 * @param orders highest numbers of open orders, by kiosk
 * @param settings newest versions, by kiosk
 */
record Standing(Map<Ring, Long> releases, Map<String, Long> orders, Map<String, Long> settings) {

  /** Whether there is a release that a kiosk has not been told of. */
  boolean hasRelease(Knowledge known) {
    return release(known.ring()) > known.release();
  }

  /** Whether there are orders or settings that a kiosk does not have. */
  boolean hasWords(Knowledge known) {
    return orders.getOrDefault(known.kiosk(), 0L) > known.order()
        || settings.getOrDefault(known.kiosk(), 0L) > known.settings();
  }

  /** The release in force for a ring; 0 if there is none. */
  long release(Ring ring) {
    return releases.getOrDefault(ring, 0L);
  }
}
