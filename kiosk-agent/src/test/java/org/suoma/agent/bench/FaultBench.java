package org.suoma.agent.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suoma.agent.faults.Cell;
import org.suoma.agent.faults.FaultMatrix;

/**
 * Measures how long devices take to be ready again once a fault is over, on every model, on
 * pseudo-terminals. Prints Markdown.
 */
public final class FaultBench {

  private static final int TIMES = 3;

  private FaultBench() {}

  /** {@code FOLDER}, for the lines. */
  public static void main(String[] args) throws Exception {
    SortedMap<String, List<Double>> recoveries = new TreeMap<>();
    int failed = 0;
    for (int i = 0; i < TIMES; i++) {
      Path folder = Files.createDirectory(Path.of(args[0]).resolve("run-" + i));
      for (Cell cell : FaultMatrix.run(folder)) {
        failed += cell.findings().isEmpty() ? 0 : 1;
        if (cell.recoverySeconds() > 0) {
          recoveries
              .computeIfAbsent(cell.fault(), fault -> new ArrayList<>())
              .add(cell.recoverySeconds());
        }
      }
    }
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.println("| fault | times | median s | worst s |");
    out.println("|---|---|---|---|");
    recoveries.forEach(
        (fault, seconds) -> {
          List<Double> sorted = seconds.stream().sorted().toList();
          out.printf(
              Locale.ROOT,
              "| %s | %d | %.2f | %.2f |%n",
              fault,
              sorted.size(),
              sorted.get(sorted.size() / 2),
              sorted.get(sorted.size() - 1));
        });
    out.printf("%nCells that were not as they should be: %d.%n", failed);
  }
}
