package org.suoma.app.session;

import java.time.Duration;
import org.suoma.watch.Rounds;

/**
 * Ends visits that were left, even when the page that should have done so hangs: what a visitor has
 * written goes within seconds of the time-out.
 */
public final class VisitWatch {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final VisitDesk visits;

  /** A watch over this desk. */
  public VisitWatch(VisitDesk visits) {
    this.visits = visits;
  }

  /** Watches until the process ends. */
  public void start() {
    Rounds.begin("visit-watch", EVERY, EVERY, visits::endIfLeft);
  }
}
