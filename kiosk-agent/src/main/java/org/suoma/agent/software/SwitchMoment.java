package org.suoma.agent.software;

import java.util.Optional;
import org.suoma.content.rollout.RolloutHours;

/** When programs may be replaced. */
@FunctionalInterface
public interface SwitchMoment {

  /**
   * Whether it may be now: nobody stands at the screen, and it is in the hours for it.
   *
   * @param planned the hours that the plan gives; the kiosk's own go before
   */
  boolean isGood(Optional<RolloutHours> planned);
}
