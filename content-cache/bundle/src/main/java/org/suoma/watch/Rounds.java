package org.suoma.watch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again until the process ends, whatever becomes of it once. */
public final class Rounds {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private Rounds() {}

  /**
   * Begins rounds in a thread of their own, which keeps no process from ending.
   *
   * @param thread its name
   * @param first how long until the first
   * @param pause between the end of one and the beginning of the next
   */
  public static void begin(String thread, Duration first, Duration pause, Runnable work) {
    ScheduledFuture<?> unused =
        thread(thread)
            .scheduleWithFixedDelay(
                lasting(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A thread of this name for what is done in turn, which keeps no process from ending. */
  public static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread made = new Thread(task, name);
          made.setDaemon(true);
          return made;
        });
  }

  /**
   * Work that a scheduler goes on with after it has failed, which is written down; schedulers drop
   * what has failed once, and say nothing.
   */
  public static Runnable lasting(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        log.error("a round failed; the next one comes all the same", e);
      }
    };
  }
}
