package org.suoma.app.session;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends visits that were left, even when the page that should have done so hangs: what a visitor has
 * written goes within seconds of the time-out.
 */
public final class VisitWatch {

  private static final long EVERY_SECONDS = 5;

  private final VisitDesk visits;

  /** A watch over this desk. */
  public VisitWatch(VisitDesk visits) {
    this.visits = visits;
  }

  /** Watches until the process ends. */
  public void start() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "visit-watch");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            visits::endIfLeft, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }
}
