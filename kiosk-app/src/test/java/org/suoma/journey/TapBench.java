package org.suoma.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures in the real window how long it takes from a tap to the next page on the screen, by the
 * screen's own dots: a tap of the X pointer, then pictures of the strip with the page's title until
 * it is another. Beside it the least that this window can do, from the tap to the pressed colour of
 * what was tapped. Prints Markdown.
 */
public final class TapBench {

  private static final int ROUNDS = 15;
  private static final int WARM_UP = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Title and way of a page in the portrait demo; home has none and so differs, too. */
  private static final Rectangle TITLE = new Rectangle(0, 150, 1080, 150);

  private static final int SPOT = 12;

  /** Ways through the pages from home; each tap leads to another page. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("home-services", "column", "listing", "print"),
          List.of("home-policies", "door-policies"),
          List.of("home-opinions", "column", "listing", "qr"),
          List.of("home-villages", "door-villages", "village"),
          List.of("home-people-places", "door-map"),
          List.of("home-match"));

  private final Probe probe;
  private final Robot robot;
  private final SortedMap<String, Timings> pages = new TreeMap<>();
  private final Timings all = new Timings();
  private final Timings pressed = new Timings();

  private TapBench(Probe probe, Robot robot) {
    this.probe = probe;
    this.robot = robot;
  }

  /** With {@code SUOMA_STATE}, on the display of the system it names. */
  public static void main(String[] args) throws Exception {
    new TapBench(new Probe(RunningSystem.ofLauncher()), new Robot())
        .measure(new PrintStream(System.out, true, UTF_8));
    System.exit(0); // the HTTP client keeps threads
  }

  private void measure(PrintStream out) throws Exception {
    Probe.Sight start = await("[data-act=start]");
    tap(start, TITLE, false, "home");
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (List<String> way : WAYS) {
        for (String act : way) {
          tap(await("[data-act=" + act + "]"), TITLE, round >= 0, act);
        }
        tap(await("[data-act=home]"), TITLE, false, "home");
        await(".tiles");
      }
    }
    out.println("| from a tap to | median ms | p95 | p99 | worst |\n|---|---|---|---|---|");
    for (Map.Entry<String, Timings> page : pages.entrySet()) {
      out.println(page.getValue().row("the page behind “" + page.getKey() + "”"));
    }
    out.println(all.row("all pages painted"));
    out.println(pressed.row("peer: the pressed colour of what was tapped"));
    out.printf("%nPage ÷ pressed colour, medians: %.2f.%n", all.millis(0.5) / pressed.millis(0.5));
  }

  private Probe.Sight await(String css) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Probe.Sight sight = probe.look(css);
    while (!sight.found()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("not on the screen: " + css);
      }
      sight = probe.look(css);
    }
    return sight;
  }

  private void tap(Probe.Sight target, Rectangle strip, boolean counts, String act)
      throws Exception {
    robot.mouseMove(target.x(), target.y());
    robot.delay(150); // as a finger rests; whatever moved before has come to rest, too
    Rectangle spot = new Rectangle(target.x() - SPOT, target.y() - SPOT, 2 * SPOT, 2 * SPOT);
    int[] spotBefore = dots(spot);
    int[] before = dots(strip);
    long start = System.nanoTime();
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    long untilPressed = untilChanged(spot, spotBefore, start);
    long release = System.nanoTime();
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    long painted = untilChanged(strip, before, release);
    if (counts) {
      pressed.add(untilPressed);
      all.add(painted);
      pages.computeIfAbsent(act, any -> new Timings()).add(painted);
    }
  }

  private long untilChanged(Rectangle place, int[] before, long start) {
    while (Arrays.equals(before, dots(place))) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("nothing changed on the screen at " + place);
      }
    }
    return System.nanoTime() - start;
  }

  private int[] dots(Rectangle place) {
    BufferedImage picture = robot.createScreenCapture(place);
    return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, place.width);
  }
}
