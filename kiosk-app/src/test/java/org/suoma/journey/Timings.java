package org.suoma.journey;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one kind of work. Not for several threads. */
final class Timings {

  private static final int FIRST_CAPACITY = 1_024;

  private long[] nanos = new long[FIRST_CAPACITY];
  private int count;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = duration;
  }

  int count() {
    return count;
  }

  /** Milliseconds that this share of all stays within, 0 (exclusive) to 1; nearest rank. */
  double millis(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * count) - 1] / 1e6;
  }

  /** A row of a Markdown table: median, p95, p99 and the worst, in milliseconds. */
  String row(String what) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f |",
        what,
        millis(0.50),
        millis(0.95),
        millis(0.99),
        millis(1));
  }
}
