package org.suoma.county.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/** How long answers took, by kind. Threads share one. */
final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double P99 = 0.99;

  private final Map<String, LongStream.Builder> times = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  synchronized void took(String kind, long nanos) {
    times.computeIfAbsent(kind, unused -> LongStream.builder()).add(nanos);
  }

  void count(String kind) {
    counts.computeIfAbsent(kind, unused -> new LongAdder()).increment();
  }

  synchronized void forget() {
    times.clear();
    counts.clear();
  }

  /** Prints, and begins anew. */
  synchronized void print(String when, int seconds, PrintStream out) {
    out.printf("%n%s, %d s:%n%n", when, seconds);
    out.println("| request | a second | median ms | p99 ms | worst ms |");
    out.println("|---|---|---|---|---|");
    times.forEach(
        (kind, builder) -> {
          long[] sorted = builder.build().toArray();
          Arrays.sort(sorted);
          out.printf(
              Locale.ROOT,
              "| %s | %.0f | %.1f | %.1f | %.1f |%n",
              kind,
              (double) sorted.length / seconds,
              at(sorted, 0.5),
              at(sorted, P99),
              at(sorted, 1));
        });
    counts.forEach(
        (kind, count) ->
            out.printf(Locale.ROOT, "| %s | %.0f | | | |%n", kind, (double) count.sum() / seconds));
    forget();
  }

  private static double at(long[] sorted, double share) {
    int place = (int) Math.min(sorted.length - 1, Math.floor(share * sorted.length));
    return sorted[place] / NANOS_PER_MILLI;
  }
}
