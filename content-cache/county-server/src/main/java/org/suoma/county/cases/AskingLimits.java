package org.suoma.county.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody who needs a query code may try, in memory. Threads share one. */
public final class AskingLimits {

  /** Questions a minute from one kiosk: more than a person can type. */
  static final int PER_KIOSK = 10;

  /** Questions a minute from all: each costs some ten milliseconds and 19 MiB. */
  static final int IN_ALL = 60;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KIOSKS = 1_000;

  private final InstantSource clock;
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<String, Deque<Instant>> kiosks = new LinkedHashMap<>();

  /** Nobody has tried. */
  public AskingLimits(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Counts a try; false if it is one too many.
   *
   * @param kiosk from where
   */
  public synchronized boolean allow(String kiosk) {
    Instant now = clock.instant();
    Instant since = now.minus(WINDOW);
    forget(all, since);
    kiosks.values().removeIf(asked -> forget(asked, since));
    if (all.size() >= IN_ALL || (!kiosks.containsKey(kiosk) && kiosks.size() >= MOST_KIOSKS)) {
      return false;
    }
    Deque<Instant> own = kiosks.computeIfAbsent(kiosk, unused -> new ArrayDeque<>());
    if (own.size() >= PER_KIOSK) {
      return false;
    }
    own.add(now);
    all.add(now);
    return true;
  }

  private static boolean forget(Deque<Instant> asked, Instant since) {
    while (!asked.isEmpty() && !asked.getFirst().isAfter(since)) {
      asked.removeFirst();
    }
    return asked.isEmpty();
  }
}
