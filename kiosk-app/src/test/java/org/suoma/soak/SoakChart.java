package org.suoma.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Draws the memory of a run over its visits, as SVG. */
final class SoakChart {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 320;
  private static final int LEFT = 70;
  private static final int BOTTOM = 40;
  private static final int STEP = 200;

  /** A label lies over this part of the line, and above all of it. */
  private static final int LABEL_PART = 15;

  /** More are not told apart. */
  private static final int MOST_POINTS = 1_000;

  private final List<SoakLog.Sample> run;
  private final int visits;
  private final double most;

  SoakChart(List<SoakLog.Sample> run) {
    int every = Math.max(1, run.size() / MOST_POINTS);
    this.visits = run.size();
    this.run =
        IntStream.range(0, run.size())
            .filter(i -> i % every == every - 1 || run.get(i).isAnotherApp())
            .mapToObj(run::get)
            .toList();
    double highest =
        this.run.stream()
            .mapToDouble(sample -> Math.max(sample.app().resident(), sample.agent().resident()))
            .max()
            .orElse(0);
    most = Math.ceil(Math.max(highest, 1) / STEP) * STEP;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="14">
        <rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(WIDTH, HEIGHT));
    for (int level = 0; level <= most; level += STEP) {
      svg.append(
          format(
              "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\""
                  + " text-anchor=\"end\">%d MB</text>\n",
              LEFT, y(level), WIDTH - 10, LEFT - 8, y(level) + 5, level));
    }
    for (int i = 0; i < run.size(); i++) {
      if (run.get(i).isAnotherApp()) {
        svg.append(
            format(
                "<path d=\"M%.1f %.1fV%.1f\" stroke=\"#b3261e\" stroke-dasharray=\"2 4\"/>\n",
                x(i), y(0), y(most)));
      }
    }
    line(svg, sample -> sample.app().resident(), "#b3261e", "app");
    line(svg, sample -> sample.agent().resident(), "#1d4ed8", "agent");
    svg.append(
        format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d visits</text>\n</svg>\n",
            WIDTH - 10, HEIGHT - 12, visits));
    return svg.toString();
  }

  private void line(
      StringBuilder svg, ToDoubleFunction<SoakLog.Sample> memory, String colour, String label) {
    svg.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" points=\"");
    for (int i = 0; i < run.size(); i++) {
      svg.append(format("%.1f,%.1f ", x(i), y(memory.applyAsDouble(run.get(i)))));
    }
    double highestBeside =
        run.stream().limit(run.size() / LABEL_PART + 1).mapToDouble(memory).max().orElse(0);
    svg.append(
        format(
            "\"/>\n<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>\n",
            LEFT + 8, y(highestBeside) - 6, colour, label));
  }

  private double x(int visit) {
    return LEFT + (WIDTH - 10.0 - LEFT) * visit / Math.max(1, run.size() - 1);
  }

  private double y(double megabytes) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 20.0) * megabytes / most;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
