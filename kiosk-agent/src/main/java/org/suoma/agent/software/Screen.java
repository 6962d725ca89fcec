package org.suoma.agent.software;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What the program on the screen says of itself every two seconds, once its first page shows.
 * Threads share one.
 */
public final class Screen {

  /** Silent for longer it is not there: five of its words. */
  private static final Duration SILENT = Duration.ofSeconds(10);

  /** Nobody uses a screen that has been silent for so long. */
  private static final Duration CERTAINLY_LEFT = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Instant started;
  private @Nullable Instant said;
  private boolean visited;

  /** A screen that has not said anything yet. */
  public Screen(InstantSource clock) {
    this.clock = clock;
    this.started = clock.instant();
  }

  /** It shows its pages; somebody uses them or not. */
  public synchronized void say(boolean visit) {
    said = clock.instant();
    visited = visit;
  }

  /** Whether it shows its pages now. */
  public synchronized boolean shows() {
    return said != null && isRecent(said);
  }

  /**
   * Whether nobody uses it. A screen that has just stopped to say anything may be in use: only
   * after a minute of silence nobody can be.
   */
  public synchronized boolean isFree() {
    if (shows()) {
      return !visited;
    }
    Instant last = said == null ? started : said;
    return Duration.between(last, clock.instant()).compareTo(CERTAINLY_LEFT) > 0;
  }

  private boolean isRecent(Instant at) {
    return Duration.between(at, clock.instant()).compareTo(SILENT) <= 0;
  }
}
