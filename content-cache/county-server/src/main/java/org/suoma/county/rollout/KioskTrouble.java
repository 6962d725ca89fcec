package org.suoma.county.rollout;

import java.util.Set;
import org.suoma.content.trust.ContentError;
import org.suoma.county.rollout.KioskProgress.State;
import org.suoma.county.rollout.KioskReading.Standing;

/** What an error of an update means for a roll-out. */
public final class KioskTrouble {

  /** The line's troubles, which pass: the kiosk tries again by itself. */
  private static final Set<ContentError> PASSING =
      Set.of(
          ContentError.SOURCE_UNREACHABLE,
          ContentError.REDIRECTED,
          ContentError.WEB_PAGE,
          ContentError.TOO_SLOW,
          ContentError.TRUNCATED,
          ContentError.BUDGET_SPENT);

  private KioskTrouble() {}

  /** By the name of a {@link ContentError}; one that is not known is no passing one. */
  public static Standing named(String name) {
    for (ContentError error : ContentError.values()) {
      if (error.name().equals(name)) {
        return new Standing(
            PASSING.contains(error) ? State.WAITING : State.FAILED, error.message());
      }
    }
    return new Standing(State.FAILED, name);
  }
}
