package org.suoma.agent.county;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time it is at the county, as far as the county has said; clocks of kiosks are wrong as soon
 * as their battery is empty. Threads share one.
 */
final class CountyTime implements InstantSource {

  private static final Logger log = LoggerFactory.getLogger(CountyTime.class);

  private final InstantSource clock;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** The time of this kiosk's clock, for a start. */
  CountyTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(Objects.requireNonNull(ahead.get()));
  }

  /** The county has just said so. */
  void set(Instant county) {
    Duration difference = Duration.between(clock.instant(), county);
    log.warn("this kiosk's clock is {} from the county's", difference);
    ahead.set(difference);
  }
}
