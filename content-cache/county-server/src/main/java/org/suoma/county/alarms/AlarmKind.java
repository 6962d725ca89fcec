package org.suoma.county.alarms;

import java.time.Duration;
import org.suoma.county.fleet.Health;

/** Of what kinds alarms are. */
public enum AlarmKind {
  /**
   * Something does not work. A jam that the clerk clears is over before anybody else hears of it.
   */
  FAULT(Health.State.FAULT, Duration.ofMinutes(10)),
  /** No reports come; that alone is said only after a while. */
  SILENT(Health.State.SILENT, Duration.ZERO);

  private final Health.State state;
  private final Duration patience;

  AlarmKind(Health.State state, Duration patience) {
    this.state = state;
    this.patience = patience;
  }

  /** The Han words for it. */
  public String label() {
    return state.label();
  }

  /** In which state of a kiosk there is such an alarm. */
  Health.State state() {
    return state;
  }

  /** How long that may last before it is one. */
  public Duration patience() {
    return patience;
  }
}
