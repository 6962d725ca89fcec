package org.suoma.county.rollout;

import java.util.Optional;
import org.suoma.county.storage.kiosk.ReportedKiosk;

/** Reads from a kiosk's report how far it is with what is rolled out. */
public interface KioskReading {

  /** What kiosks do once they have it, e.g. {@code 已显示}. */
  String shown();

  /**
   * How far a kiosk is that may have it.
   *
   * @param number of what is rolled out
   * @return empty if it has not begun and is not in trouble; what the kiosk's report says of
   *     silence and groups is not this one's matter
   */
  Optional<Standing> standing(long number, ReportedKiosk kiosk);

  /** The number that a kiosk has now; 0: none. */
  long had(ReportedKiosk kiosk);

  /**
   * Whether a kiosk can take part.
   *
   * @return why not, in words; empty if it can
   */
  Optional<String> leftOut(ReportedKiosk kiosk);

  /**
   * How far a kiosk is.
   *
   * @param state how far
   * @param detail why, in words; empty if there is no more to say
   */
  record Standing(KioskProgress.State state, String detail) {}
}
