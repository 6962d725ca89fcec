package org.suoma.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Robot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.suoma.journey.Memory;
import org.suoma.journey.Probe;
import org.suoma.journey.RunningSystem;
import org.suoma.soak.Visitor.StuckException;

/**
 * Plays visits on a running demo, one after the other, and strikes at random. First a long run in
 * which nothing ends the window, so that its memory tells something; then the blows that end it,
 * each with visits before and after. Prints Markdown, and writes a chart; so it does, of the visits
 * until then, when it is asked to end.
 */
public final class SoakBench {

  private static final int TOLD_EVERY = 20;
  private static final int MOST_WORDS = 300;

  /** A program that ends so soon after its start is started later by its guard, as it should be. */
  private static final Duration SETTLED = Duration.ofSeconds(65);

  /** An abandoned visit may end by itself: a warning after 120 s, and 45 s to answer it. */
  private static final Duration MOST_UNTIL_IDLE = Duration.ofSeconds(200);

  /**
   * So many times within a run the kiosk is let rest, unless visits are fewer than five to each.
   */
  private static final int RESTS = 200;

  private static final int LEAST_BETWEEN_RESTS = 5;

  /** By then the visit has been swept (1.5 s after its end), and the idle screen stands still. */
  private static final Duration REST = Duration.ofSeconds(3);

  private static final long SEED = 20_261_127;

  private final RunningSystem system;
  private final Pace pace;
  private final Probe probe;
  private final Visitor visitor;
  private final Blows blows;
  private final Trail trail;
  private final SoakLog log = new SoakLog();
  private final Random random = new Random(SEED);
  private final List<Visit> visits = Visit.all();
  private int played;
  private long app;
  private long ended = System.nanoTime();
  private volatile boolean isToEnd;

  private SoakBench(RunningSystem system, Robot robot, Pace pace) throws IOException {
    this.system = system;
    this.pace = pace;
    this.probe = new Probe(system);
    this.visitor = new Visitor(system, probe, robot, pace);
    this.blows = new Blows(system, probe);
    this.trail = new Trail(probe);
    this.app = system.pid("app");
  }

  /**
   * With {@code SUOMA_STATE}, on the display of the system it names.
   *
   * @param args how many visits, how often each fault that ends the window, the chart's file, and
   *     the pace
   */
  public static void main(String[] args) throws Exception {
    SoakBench bench = new SoakBench(RunningSystem.ofLauncher(), new Robot(), Pace.valueOf(args[3]));
    Thread main = Thread.currentThread();
    Thread toEnd = new Thread(() -> bench.end(main));
    Runtime.getRuntime().addShutdownHook(toEnd);
    bench.soak(
        Integer.parseInt(args[0]),
        Integer.parseInt(args[1]),
        Path.of(args[2]),
        new PrintStream(System.out, true, UTF_8));
    if (!bench.isToEnd) {
      Runtime.getRuntime().removeShutdownHook(toEnd);
      System.exit(bench.log.stuck().isEmpty() ? 0 : 1); // the HTTP client keeps threads
    }
  }

  private void end(Thread main) {
    isToEnd = true;
    try {
      main.join(MOST_UNTIL_IDLE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void soak(int many, int blowsEach, Path chart, PrintStream out) throws Exception {
    // Odd, where the journeys are eight: so each of them comes before a rest.
    int untilRest = Math.max(LEAST_BETWEEN_RESTS, many / RESTS) | 1;
    for (int i = 0; i < many && !isToEnd; i++) {
      visit(pace.isStruck(random) ? fault(false) : null);
      if (played % untilRest == 0) {
        Visitor.pause(REST.toMillis());
        log.rested(Memory.of(app));
      }
    }
    List<SoakLog.Sample> run = List.copyOf(log.samples());
    List<Memory> rested = List.copyOf(log.rested());
    Files.writeString(chart, new SoakChart(run).svg());
    for (int round = 0; round < blowsEach; round++) {
      for (Fault fault : Fault.values()) {
        if (fault.endsWindow() && !isToEnd) {
          while (System.nanoTime() - ended < SETTLED.toNanos()) {
            visit(null);
          }
          visit(fault);
        }
      }
    }
    new SoakReport(log).write(out);
    SoakReport.writeMemory(run, rested, out);
  }

  /** One that may come now. */
  private Fault fault(boolean endsWindow) {
    boolean isSettled = System.nanoTime() - ended > SETTLED.toNanos();
    List<Fault> possible =
        Arrays.stream(Fault.values())
            .filter(fault -> fault.endsWindow() == endsWindow)
            .filter(fault -> isSettled || !fault.endsProgram())
            .toList();
    return possible.get(random.nextInt(possible.size()));
  }

  private void visit(@Nullable Fault fault) throws Exception {
    Visit visit = visits.get(played++ % visits.size());
    int most = visit.steps().size();
    int blow = fault == null ? -1 : 1 + random.nextInt(most - 1);
    int last = pace.steps(most, random);
    long began = System.nanoTime();
    try {
      Visit.Step before = visit.steps().get(0);
      int step = 0;
      for (; step < last && step != blow; step++) {
        visitor.play(visit.steps().get(step), before);
        if (step == 0) {
          trail.begin();
        }
        before = visit.steps().get(step);
      }
      if (fault == null) {
        tidy(visit, step);
        visitor.finish(Duration.ofSeconds(30));
        log.visited(visit.name(), Duration.ofNanos(System.nanoTime() - began));
      } else {
        log.struck(fault, blows.strike(fault));
        if (fault.endsProgram()) {
          ended = System.nanoTime();
        }
        tidy(visit, step);
        visitor.finish(MOST_UNTIL_IDLE);
      }
    } catch (StuckException | IOException e) {
      stuck(visit, fault, e);
    }
    Memory held = sample();
    if (played % TOLD_EVERY == 0) {
      System.err.printf("%d visits, %d stuck, %s%n", played, log.stuck().size(), held.inWords());
    }
  }

  /** What a visitor has brought goes with them. */
  private void tidy(Visit visit, int done) throws IOException, InterruptedException {
    if (visit.steps().subList(0, done).stream().anyMatch(Visit.Step.Bring.class::isInstance)) {
      system.doAtBench("card/lift");
    }
  }

  private void stuck(Visit visit, @Nullable Fault fault, Exception why) throws Exception {
    String what =
        "visit %d, %s, %s%s: %s; the page says: %s; before: %s"
            .formatted(
                played,
                LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                visit.name(),
                fault == null ? "" : ", " + fault.label(),
                why.getMessage(),
                words(),
                trail.look());
    System.err.println(what);
    log.stuck(what);
    system.doAtBench("card/lift");
    try {
      visitor.finish(MOST_UNTIL_IDLE);
    } catch (StuckException e) {
      throw new AssertionError("visit " + played + " never ends", e);
    }
  }

  /** The first words on the screen, by which somebody may find out why. */
  private String words() throws InterruptedException {
    try {
      String all = probe.words().replaceAll("\\s+", " ");
      return all.substring(0, Math.min(all.length(), MOST_WORDS));
    } catch (IOException e) {
      return "nothing, " + e.getMessage();
    }
  }

  /** Notes what the programs hold now; of it, what the app does. */
  private Memory sample() throws IOException {
    long now = system.pid("app");
    Memory held = Memory.of(now);
    log.sample(new SoakLog.Sample(played, held, Memory.of(system.pid("agent")), now != app));
    app = now;
    return held;
  }
}
