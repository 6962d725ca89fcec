package org.suoma.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Instants that begin with a clock's and then pass evenly, whatever is done to that clock: for how
 * long something lasts, never for what day it is. Threads may share one.
 */
public final class SteadyTime implements InstantSource {

  private final Instant start;
  private final long startNanos;
  private final LongSupplier nanos;

  /** Time that begins now. */
  public SteadyTime(InstantSource clock) {
    this(clock, System::nanoTime);
  }

  /**
   * Time that begins now and passes as a counter says.
   *
   * @param nanos as {@link System#nanoTime}
   */
  public SteadyTime(InstantSource clock, LongSupplier nanos) {
    this.start = clock.instant();
    this.startNanos = nanos.getAsLong();
    this.nanos = nanos;
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.getAsLong() - startNanos);
  }
}
