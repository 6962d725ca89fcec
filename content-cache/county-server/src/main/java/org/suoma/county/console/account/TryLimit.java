package org.suoma.county.console.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries to sign in by address, so that nobody can keep the server busy with hashing: 20 a
 * minute. Forgets the oldest of more than 1,000 addresses. Threads share one.
 */
public final class TryLimit {

  static final int MOST = 20;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 1_000;

  private final InstantSource clock;
  private final Map<String, Window> windows = new LinkedHashMap<>();

  TryLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts one more; false if it is one too many. */
  synchronized boolean allows(String address) {
    Instant now = clock.instant();
    Window before = windows.remove(address);
    boolean fresh = before == null || !before.until().isAfter(now);
    Window window =
        fresh ? new Window(now.plus(WINDOW), 1) : new Window(before.until(), before.tries() + 1);
    windows.put(address, window);
    if (windows.size() > MOST_ADDRESSES) {
      windows.remove(windows.keySet().iterator().next());
    }
    return window.tries() <= MOST;
  }

  private record Window(Instant until, int tries) {}
}
