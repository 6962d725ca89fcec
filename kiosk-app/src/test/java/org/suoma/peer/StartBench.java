package org.suoma.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long programs take from their start until a page is on the screen, in turns: with
 * the disk's contents in the kernel's cache, and with that dropped. The last candidate is the peer.
 * Prints Markdown.
 */
public final class StartBench {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SETTLE_MILLIS = 700;

  private final List<Candidate> candidates;
  private final Path folder;
  private final Screen screen;

  private StartBench(List<Candidate> candidates, Path folder) throws Exception {
    this.candidates = candidates;
    this.folder = folder;
    this.screen = new Screen();
  }

  /**
   * On the display of this process, which must be empty.
   *
   * @param args how many turns, a file with a candidate on each line, and a folder for pictures
   */
  public static void main(String[] args) throws Exception {
    List<Candidate> candidates =
        Files.readAllLines(Path.of(args[1])).stream().map(Candidate::of).toList();
    new StartBench(candidates, Path.of(args[2]))
        .measure(Integer.parseInt(args[0]), new PrintStream(System.out, true, UTF_8));
    System.exit(0); // AWT keeps threads
  }

  private void measure(int turns, PrintStream out) throws Exception {
    for (Candidate candidate : candidates) {
      double unused = start(candidate); // profiles and caches of its own are made
      System.err.println("ready: " + candidate.name());
    }
    boolean drops = canDropCaches();
    List<Starts> all = candidates.stream().map(Starts::of).toList();
    for (int turn = 0; turn < turns; turn++) {
      for (Starts starts : all) {
        if (drops) {
          dropCaches();
          starts.cold().add(start(starts.candidate()));
        }
        starts.warm().add(start(starts.candidate()));
      }
      System.err.printf("turn %d of %d%n", turn + 1, turns);
    }
    out.println("| | warm s | ÷ peer | cold s | ÷ peer |\n|---|---|---|---|---|");
    Starts peer = all.get(all.size() - 1);
    for (Starts starts : all) {
      out.printf(
          "| %s | %s | %s |%n",
          starts.candidate().name(),
          cells(starts.warm(), peer.warm()),
          drops ? cells(starts.cold(), peer.cold()) : "not root | ");
    }
  }

  private static String cells(List<Double> ours, List<Double> theirs) {
    return String.format(Locale.ROOT, "%.2f | %.2f", median(ours), median(ratios(ours, theirs)));
  }

  /** Seconds until its page is there; it is ended then. */
  private double start(Candidate candidate) throws Exception {
    if (!screen.awaitBlank(PATIENCE)) {
      throw new IOException("something is on the screen before " + candidate.name());
    }
    long began = System.nanoTime();
    String file = candidate.name().replaceAll("[^A-Za-z0-9]+", "-");
    ProcessTree process = candidate.start(folder.resolve(file + ".log"));
    boolean shown = screen.awaitPage(PATIENCE, process::isAlive);
    double seconds = (System.nanoTime() - began) / 1e9;
    TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
    screen.keep(folder.resolve(file + ".png").toFile());
    process.end();
    if (!shown) {
      throw new IOException(candidate.name() + " showed no page; see " + folder);
    }
    return seconds;
  }

  private static boolean canDropCaches() {
    return Files.isWritable(Path.of("/proc/sys/vm/drop_caches"));
  }

  private static void dropCaches() throws IOException, InterruptedException {
    int unused = new ProcessBuilder("sync").start().waitFor();
    Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
  }

  /** Turn by turn, since what disturbs one turn disturbs all that is in it. */
  private static List<Double> ratios(List<Double> ours, List<Double> theirs) {
    List<Double> ratios = new ArrayList<>();
    for (int turn = 0; turn < ours.size(); turn++) {
      ratios.add(ours.get(turn) / theirs.get(turn));
    }
    return ratios;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** How long a candidate took in each turn, in seconds. */
  private record Starts(Candidate candidate, List<Double> warm, List<Double> cold) {

    static Starts of(Candidate candidate) {
      return new Starts(candidate, new ArrayList<>(), new ArrayList<>());
    }
  }
}
