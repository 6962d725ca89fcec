package org.suoma.watch;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back after each visit what it has left in memory, in a thread of its own. Java's collector
 * would let what is left fill its whole heap, and the C library keeps what native code has freed,
 * as the page engine does; so a kiosk holds as much after a year as after a day, and nothing of a
 * visitor for longer than until the sweep.
 */
public final class MemorySweep {

  private static final Logger log = LoggerFactory.getLogger(MemorySweep.class);

  /** By then the page that says so has been painted: a sweep holds the window for a moment. */
  private static final Duration AFTER_THE_END = Duration.ofMillis(1_500);

  private final ScheduledExecutorService thread;
  private final AtomicBoolean isDue = new AtomicBoolean();
  private final Runnable sweep;

  /**
   * A sweep of this process.
   *
   * @param thread where it is done; closed by whoever made it
   */
  public MemorySweep(ScheduledExecutorService thread) {
    this(thread, MemorySweep::sweepThisProcess);
  }

  MemorySweep(ScheduledExecutorService thread, Runnable sweep) {
    this.thread = thread;
    this.sweep = Rounds.lasting(sweep);
  }

  /** Sweeps soon, and once only if a sweep is coming already. Any thread; returns at once. */
  public void comeSoon() {
    if (!isDue.getAndSet(true)) {
      var unused = thread.schedule(this::come, AFTER_THE_END.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void come() {
    isDue.set(false);
    sweep.run();
  }

  /** Sweeps now, within the caller's thread. */
  public static void sweepThisProcess() {
    // Twice: what is held softly is let go by how long before the last collection it was used, so
    // never by the first collection after its use. The toolkit holds pictures of pages like that.
    System.gc();
    System.gc();
    try {
      // JDK-8268893: malloc_trim(3), from JDK 17.0.9 on and with the GNU C library only.
      Object unused =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "systemTrimNativeHeap",
                  null,
                  null);
    } catch (JMException e) {
      log.debug("this runtime cannot give back native memory", e);
    }
  }
}
