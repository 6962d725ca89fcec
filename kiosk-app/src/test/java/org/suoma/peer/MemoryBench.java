package org.suoma.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.suoma.app.Chromium;
import org.suoma.journey.Await;
import org.suoma.journey.Probe;
import org.suoma.journey.RunningSystem;

/**
 * Plays the same visits by the same scripts in the kiosk's window and in Chromium in kiosk mode,
 * side by side, and measures what each holds in memory after each visit. Prints Markdown.
 */
public final class MemoryBench {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What is clicked, or after {@code see} waited for. */
  private static final List<List<String>> VISITS =
      List.of(
          visit("home-villages", "door-villages", "village", "listing", "see h2.title"),
          visit("home-people-places", "door-map", "see [data-act=home]"),
          visit("home-match", "see [data-act=home]"),
          visit("open-search", "see [data-act=key-y]"),
          visit("home-opinions", "door-speak", "letter-opinion", "see [data-question=text]"),
          visit("lang-ii", "see .han", "open-search", "tab-yi", "see [data-act=yi-n]"));

  private static final String CLICK =
      """
      (function(css, click) {
        var found = document.readyState === 'complete' && document.querySelector(css);
        if (found && click) found.click();
        return found ? 'yes' : 'no';
      })('%s', %b)
      """;

  private static final String END =
      """
      (function() {
        if (document.querySelector('.finished')) location.replace('./');
        var start = document.querySelector('[data-act=start]');
        var finish = document.querySelector('[data-act=finish]');
        if (!start && finish) finish.click();
        return document.readyState === 'complete' && start ? 'yes' : 'no';
      })()
      """;

  private final int visits;

  private MemoryBench(int visits) {
    this.visits = visits;
  }

  /** A window in which a script can be run. */
  private interface Window {
    /** What a script says; empty while the page cannot answer. */
    String ask(String script) throws IOException, InterruptedException;

    /** Megabytes that all its processes hold, shared ones counted once among those that share. */
    double megabytes() throws IOException;
  }

  /**
   * With {@code SUOMA_STATE}.
   *
   * @param args how many visits, and a further server of the same pages, for Chromium
   */
  public static void main(String[] args) throws Exception {
    new MemoryBench(Integer.parseInt(args[0]))
        .measure(args[1], new PrintStream(System.out, true, UTF_8));
    System.exit(0); // the HTTP client keeps threads
  }

  private void measure(String pages, PrintStream out) throws Exception {
    ChromeDriver browser = chromium();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      browser.get(pages);
      Future<List<Double>> ours =
          both.submit(() -> play("ours", new Ours(RunningSystem.ofLauncher())));
      Future<List<Double>> theirs = both.submit(() -> play("Chromium", new Theirs(browser)));
      write(ours.get(), theirs.get(), out);
    } finally {
      both.shutdownNow();
      browser.quit();
    }
  }

  private List<Double> play(String name, Window window) throws Exception {
    List<Double> held = new ArrayList<>();
    for (int i = 0; i < visits; i++) {
      for (String step : VISITS.get(i % VISITS.size())) {
        boolean see = step.startsWith("see ");
        String css = see ? step.substring(4) : "[data-act=" + step + "]";
        await(window, CLICK.formatted(css, !see), name + ", visit " + i + ": " + css);
      }
      await(window, END, name + ", visit " + i + ": the end");
      held.add(window.megabytes());
      if ((i + 1) % 50 == 0) {
        System.err.printf(Locale.ROOT, "%s: %d visits, %.0f MB%n", name, i + 1, held.get(i));
      }
    }
    return held;
  }

  private static void await(Window window, String script, String what) throws Exception {
    Await.until(what, PATIENCE, () -> window.ask(script).equals("yes"));
  }

  private static void write(List<Double> ours, List<Double> theirs, PrintStream out) {
    Tenths.head("MB, median of a tenth", out);
    Tenths.of(ours).row("Suoma: pages, index and window", out);
    Tenths.of(theirs).row("peer: Chromium in kiosk mode", out);
    out.printf(
        Locale.ROOT,
        "%nLast tenth: ours ÷ peer %.2f.%n",
        Tenths.of(ours).last() / Tenths.of(theirs).last());
  }

  private static List<String> visit(String... steps) {
    List<String> all = new ArrayList<>(List.of("start"));
    all.addAll(Arrays.asList(steps));
    return List.copyOf(all);
  }

  /** As a hall would start it; the flags are those of {@code bench start}. */
  private static ChromeDriver chromium() {
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--kiosk",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--password-store=basic",
        "--window-size=1080,1920");
    return Chromium.start(options);
  }

  private static final class Ours implements Window {
    private final RunningSystem system;
    private final Probe probe;

    Ours(RunningSystem system) {
      this.system = system;
      this.probe = new Probe(system);
    }

    @Override
    public String ask(String script) throws IOException, InterruptedException {
      return probe.answer(script);
    }

    @Override
    public double megabytes() throws IOException {
      return ProcessTree.megabytes(
          List.of(ProcessHandle.of(system.pid("app")).orElseThrow(IOException::new)));
    }
  }

  private static final class Theirs implements Window {
    private final ChromeDriver browser;

    Theirs(ChromeDriver browser) {
      this.browser = browser;
    }

    @Override
    public String ask(String script) {
      return Objects.toString(browser.executeScript("return " + script.strip()), "");
    }

    /** The driver is not the browser's. */
    @Override
    public double megabytes() throws IOException {
      return ProcessTree.megabytes(
          ProcessHandle.current()
              .descendants()
              .filter(process -> !process.info().command().orElse("").endsWith("chromedriver"))
              .toList());
    }
  }
}
