package org.suoma.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suoma.journey.Memory;
import org.suoma.peer.Tenths;

/** Writes what a soak has seen, as Markdown. */
final class SoakReport {

  /** One for each tenth. */
  private static final int LEAST_SAMPLES = 10;

  private final SoakLog log;

  SoakReport(SoakLog log) {
    this.log = log;
  }

  void write(PrintStream out) {
    int whole = log.visits().values().stream().mapToInt(List::size).sum();
    out.printf(
        "%d visits played to their end, %d cut short by a fault; sessions that got stuck: %d.%n%n",
        whole, log.broken(), log.stuck().size());
    log.stuck().forEach(what -> out.printf("- stuck: %s%n", what));
    out.println("| journey | visits | median s | worst s |\n|---|---|---|---|");
    log.visits()
        .forEach(
            (journey, times) ->
                out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f |%n",
                    journey,
                    times.size(),
                    seconds(times, 0.5),
                    seconds(times, 1)));
    out.println(
        "\n| fault | times | budget s | median s | worst s | within budget |"
            + "\n|---|---|---|---|---|---|");
    for (Map.Entry<Fault, List<Duration>> fault : log.faults().entrySet()) {
      Duration budget = fault.getKey().budget();
      List<Duration> times = fault.getValue();
      out.printf(
          Locale.ROOT,
          "| %s | %d | %s | %.1f | %.1f | %s |%n",
          fault.getKey().label(),
          times.size(),
          budget == null ? "" : budget.toSeconds(),
          seconds(times, 0.5),
          seconds(times, 1),
          budget == null
              ? ""
              : "%d of %d"
                  .formatted(
                      times.stream().filter(time -> time.compareTo(budget) <= 0).count(),
                      times.size()));
    }
    out.println();
  }

  /** The memory of a run in which no app ended, by tenths. */
  static void writeMemory(List<SoakLog.Sample> run, List<Memory> rested, PrintStream out) {
    if (run.size() < LEAST_SAMPLES) {
      return;
    }
    Tenths.head("memory, MB, median of a tenth", out);
    rows("app", run.stream().map(SoakLog.Sample::app).toList(), out);
    if (rested.size() >= LEAST_SAMPLES) {
      rows("app at rest", rested, out);
    }
    rows("agent", run.stream().map(SoakLog.Sample::agent).toList(), out);
    out.println();
  }

  private static void rows(String program, List<Memory> held, PrintStream out) {
    Tenths.of(held.stream().map(Memory::resident).toList()).row(program, out);
    Tenths.of(held.stream().map(Memory::heap).toList()).row(program + ": Java's heap", out);
    Tenths.of(held.stream().map(Memory::files).toList()).row(program + ": pages of files", out);
    if (held.stream().anyMatch(one -> one.shared() > 0)) {
      Tenths.of(held.stream().map(Memory::shared).toList())
          .row(program + ": pictures shared with the X server", out);
    }
    Tenths.of(held.stream().map(Memory::rest).toList()).row(program + ": the rest", out);
  }

  private static double seconds(List<Duration> times, double share) {
    List<Duration> sorted = times.stream().sorted().toList();
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)).toMillis() / 1_000.0;
  }
}
