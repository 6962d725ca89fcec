package org.suoma.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A journey under way: each step is done, timed, photographed and noted. */
final class Journey {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String name;
  private final Path directory;
  private final Hand hand;
  private final Probe probe;
  private final List<JourneyReport.Step> steps = new ArrayList<>();
  private boolean failed;

  Journey(String name, Path directory, Hand hand, Probe probe) {
    this.name = name;
    this.directory = directory;
    this.hand = hand;
    this.probe = probe;
  }

  /** Something to do. */
  interface Action {
    void perform() throws Exception;
  }

  /** Does a step; after a failed one, later steps are noted as not done. */
  void step(String what, Action action) {
    if (failed) {
      steps.add(new JourneyReport.Step(what, false, 0, null, "not reached"));
      return;
    }
    long start = System.nanoTime();
    String failure = null;
    try {
      action.perform();
    } catch (Exception | AssertionError e) {
      failure = String.valueOf(e.getMessage());
      failed = true;
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    steps.add(new JourneyReport.Step(what, failure == null, millis, photograph(), failure));
  }

  private String photograph() {
    String file = "%02d.png".formatted(steps.size() + 1);
    try {
      hand.screenshot(directory.resolve(file));
    } catch (java.io.IOException | InterruptedException e) {
      return "none: " + e.getMessage();
    }
    return file;
  }

  /** Keeps the screen in a file of its own. */
  void photograph(Path file) throws Exception {
    hand.screenshot(file);
  }

  /** Touches what a selector names, once it is there. */
  void tap(String css) throws Exception {
    Await.until(
        "to see " + css,
        PATIENCE,
        () -> {
          Probe.Sight sight = probe.look(css);
          if (sight.found()) {
            hand.tap(sight.x(), sight.y());
          }
          return sight.found();
        });
  }

  /** Touches the letters of the page's keyboard one after the other. */
  void type(String letters, String keys) throws Exception {
    for (int i = 0; i < letters.length(); i++) {
      tap("[data-act=" + keys + "-" + letters.charAt(i) + "]");
    }
  }

  /** Writes a name with the finger: some strokes across what a selector names. */
  void sign(String css) throws Exception {
    Probe.Sight field = probe.look(css);
    for (int stroke = -1; stroke <= 1; stroke++) {
      int x = field.x() + 80 * stroke;
      hand.drag(x, field.y() - 80, x, field.y() + 80);
    }
  }

  /** Waits until something is on the screen. */
  void see(String css) throws Exception {
    Await.until("to see " + css, PATIENCE, () -> probe.look(css).found());
  }

  /** Waits until something has left the screen. */
  void leaveBehind(String css) throws Exception {
    Await.until("to leave " + css, PATIENCE, () -> !probe.look(css).found());
  }

  /** Draws the page down with a finger, from its middle by half a screen. */
  void swipeDown() throws Exception {
    Probe.Sight page = probe.look("main");
    hand.swipe(page.x(), page.y() - 200, page.y() + 600);
  }

  /** Waits until words are on the screen. */
  void read(String words) throws Exception {
    Await.until("to read " + words, PATIENCE, () -> probe.words().contains(words));
  }

  /** Waits until something holds. */
  void await(String what, Callable<Boolean> holds) throws Exception {
    Await.until(what, PATIENCE, holds);
  }

  JourneyReport report() {
    return new JourneyReport(name, !failed, List.copyOf(steps));
  }
}
