package org.suoma.app.upkeep;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.suoma.app.session.VisitDesk;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * Ends the app when it has grown too large, so that the guard starts it anew: when nobody has
 * touched the screen for a minute, and never during a visit. The page engine's memory lies outside
 * of Java's heap, and nothing inside the process can give it back.
 */
public final class MemoryWatch {

  private final EventLog eventLog;

  /** Somebody who comes back finds the page that invites as she left it. */
  static final Duration UNTOUCHED = Duration.ofMinutes(1);

  /** An app that needs so much from its start on must not start over and over. */
  static final Duration YOUNG = Duration.ofMinutes(30);

  private static final Duration LOOK = Duration.ofSeconds(30);

  private final Memory memory;
  private final int mostMegabytes;
  private final VisitDesk visits;
  private final InstantSource steady;
  private final Instant began;
  private final Runnable restart;
  private boolean told;

  /** How much memory a process holds. */
  @FunctionalInterface
  public interface Memory {
    /** Megabytes that are in the machine's memory now. */
    long megabytes() throws IOException;
  }

  /**
   * A watch that has not begun.
   *
   * @param mostMegabytes that may be held
   * @param steady the same as the visits'; set by nobody
   * @param restart ends the process, which its supervisor starts again
   */
  public MemoryWatch(
      Memory memory,
      int mostMegabytes,
      VisitDesk visits,
      InstantSource steady,
      Runnable restart,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.memory = memory;
    this.mostMegabytes = mostMegabytes;
    this.visits = visits;
    this.steady = steady;
    this.began = steady.instant();
    this.restart = restart;
  }

  /** Watches until the process ends. */
  public void start() {
    Rounds.begin("memory-watch", LOOK, LOOK, this::look);
  }

  /** Looks once; called by one thread. */
  public void look() {
    try {
      long held = memory.megabytes();
      if (held <= mostMegabytes) {
        told = false;
      } else if (isFree() && !isWithin(began, YOUNG)) {
        eventLog.tell(AppKinds.MEMORY_FULL.of(held));
        restart.run();
      } else if (!told) {
        told = true;
        eventLog.tell(AppKinds.MEMORY_GROWS.of(held));
      }
    } catch (IOException | RuntimeException e) {
      eventLog.tell(AppKinds.MEMORY_UNKNOWN.of(e), e);
    }
  }

  private boolean isFree() {
    return !visits.isOn() && !isWithin(visits.look().lastTouch(), UNTOUCHED);
  }

  private boolean isWithin(Instant since, Duration time) {
    return Duration.between(since, steady.instant()).compareTo(time) < 0;
  }
}
