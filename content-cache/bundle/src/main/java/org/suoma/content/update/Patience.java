package org.suoma.content.update;

import java.time.Duration;

/**
 * How slow a source may be before we hang up: fewer bytes than these in a time spent waiting for
 * them.
 *
 * @param window positive
 * @param leastBytes 1 or more
 */
public record Patience(Duration window, long leastBytes) {

  /**
   * A tenth of what the thinnest line in use carries (GPRS, 2 KB/s): slower than that is a server
   * that keeps the line busy, and asking again is the better way.
   */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(30), 6_000);

  /** Refuses endless or no patience. */
  public Patience {
    if (window.isNegative() || window.isZero() || leastBytes < 1) {
      throw new IllegalArgumentException("a window and a byte at least: " + window + leastBytes);
    }
  }
}
