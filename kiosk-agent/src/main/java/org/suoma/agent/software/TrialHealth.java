package org.suoma.agent.software;

import java.util.Optional;

/** Whether the version on trial does all that a kiosk is for. */
@FunctionalInterface
public interface TrialHealth {

  /** What it does not do, in words; empty if it is healthy now. */
  Optional<String> trouble(Trial trial);
}
