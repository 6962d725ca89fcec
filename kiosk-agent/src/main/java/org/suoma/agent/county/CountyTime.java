package org.suoma.agent.county;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * What time it is at the county, as far as the county has said; clocks of kiosks are wrong as soon
 * as their battery is empty. Threads share one.
 */
final class CountyTime implements InstantSource {

  private final EventLog eventLog;

  private final InstantSource clock;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** The time of this kiosk's clock, for a start. */
  CountyTime(InstantSource clock, EventLog eventLog) {
    this.eventLog = eventLog;
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(Objects.requireNonNull(ahead.get()));
  }

  /** The county has just said so. */
  void set(Instant county) {
    Duration difference = Duration.between(clock.instant(), county);
    eventLog.tell(LineKinds.CLOCK_WRONG.of(difference));
    ahead.set(difference);
  }
}
