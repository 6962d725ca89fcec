package org.suoma.peer;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Medians of the tenths of a run, by which one sees whether something grows. */
public final class Tenths {

  private static final int TENTHS = 10;

  private final double[] medians;

  private Tenths(double[] medians) {
    this.medians = medians;
  }

  /** Tenths of what was measured one after the other, ten times at least. */
  public static Tenths of(List<Double> measured) {
    double[] medians = new double[TENTHS];
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      double[] sorted =
          measured
              .subList(measured.size() * tenth / TENTHS, measured.size() * (tenth + 1) / TENTHS)
              .stream()
              .mapToDouble(Double::doubleValue)
              .sorted()
              .toArray();
      medians[tenth] = sorted[sorted.length / 2];
    }
    return new Tenths(medians);
  }

  /** The head of a table of Markdown. */
  public static void head(String what, PrintStream out) {
    out.printf("| %s |", what);
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      out.printf(" %d |", tenth);
    }
    out.println(" last ÷ second |\n|---|" + "---|".repeat(TENTHS + 1));
  }

  /** A row of it. */
  public void row(String what, PrintStream out) {
    out.printf("| %s |", what);
    for (double median : medians) {
      out.printf(Locale.ROOT, " %.0f |", median);
    }
    out.printf(Locale.ROOT, " %.3f |%n", last() / medians[1]);
  }

  /** The last one. */
  public double last() {
    return medians[TENTHS - 1];
  }
}
