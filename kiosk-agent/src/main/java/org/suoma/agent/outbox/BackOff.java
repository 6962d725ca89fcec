package org.suoma.agent.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after each failure in a row: twice as long as before, up to a limit, and between
 * half of that and all of it, so that the kiosks of a county do not all come back in one second.
 * One thread.
 */
public final class BackOff {

  private static final int MOST_DOUBLINGS = 30;

  private final Duration first;
  private final Duration most;
  private final RandomGenerator random;
  private int failures;

  /** Waits for these lengths. */
  public BackOff(Duration first, Duration most, RandomGenerator random) {
    this.first = first;
    this.most = most;
    this.random = random;
  }

  /** Notes a failure and tells how long to wait. */
  public Duration next() {
    long longest =
        Math.min(most.toMillis(), first.toMillis() << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
  }

  /** Notes a success. */
  public void reset() {
    failures = 0;
  }
}
