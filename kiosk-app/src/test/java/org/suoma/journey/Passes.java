package org.suoma.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Durations of one kind of work in several passes. What it tells is the median of what the passes
 * tell, so that one pass that a noisy machine disturbed does not decide. Not for several threads.
 */
final class Passes {

  private final List<Timings> passes = new ArrayList<>();

  /** From here on another pass. */
  void begin() {
    passes.add(new Timings());
  }

  void add(long duration) {
    passes.get(passes.size() - 1).add(duration);
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

  private double millis(double share) {
    double[] told = passes.stream().mapToDouble(pass -> pass.millis(share)).sorted().toArray();
    return told[told.length / 2];
  }
}
