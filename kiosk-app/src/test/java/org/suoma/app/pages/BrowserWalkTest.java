package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.suoma.app.Chromium;
import org.suoma.app.FakeAgent;
import org.suoma.app.PageInspection;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;

/**
 * Walks through one page of every kind in Chromium, at both screen sizes and as large and as low as
 * it gets, and holds each to what a finger and an eye need.
 */
@Timeout(600)
class BrowserWalkTest {

  /** Chromium notes the status of this one. */
  private static final String MISSING_PAGE = "entry?id=none";

  /**
   * Once a page has been painted, hardly anything on it may move by itself (web-vitals: up to 0.1
   * is good).
   */
  private static final double MOST_SHIFT = 0.01;

  /** Dots per millimetre of the screens that halls buy: 21.5 and 32 inches, 1080 by 1920 dots. */
  private static final List<Double> SCREENS = List.of(4.034, 2.71);

  private static final String SHIFT =
      """
      new Promise(done => {
        let shift = 0;
        const observer = new PerformanceObserver(list =>
          list.getEntries().forEach(entry => { shift += entry.value; }));
        observer.observe({type: 'layout-shift', buffered: true});
        requestAnimationFrame(() => setTimeout(() => done(shift), 0));
      })
      """;

  /** What a call for staff, which the agent tells of, can have become. */
  private static final List<String> CALLS =
      List.of("CALLING", "WAITING", "COMING", "DONE", "UNANSWERED", "UNREACHED");

  @TempDir private static Path sample;
  private static SampleStore store;

  @TempDir private Path directory;

  @BeforeAll
  static void fill() throws Exception {
    store = new SampleStore(sample);
    assertThat(store.withSampleCounty().active()).isPresent();
  }

  /** The smallest text, upright, is walked in the kiosk's own window. */
  @ParameterizedTest(name = "{0} x {1}, {2}")
  @CsvSource("1920,1080,size=4")
  void everyKindOfPageFitsTheScreenAndTheFinger(int width, int height, String display)
      throws Exception {
    walk(width, height, display);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} x {1}, {2}")
  @CsvSource({
    "1080,1920,size=1",
    "1080,1920,size=2",
    "1080,1920,size=3",
    "1080,1920,size=4",
    "1080,1920,reach=low",
    "1080,1920,theme=yellow-black",
    "1080,1920,theme=black-white",
    "1920,1080,size=1",
    "1920,1080,size=2",
    "1920,1080,size=3",
    "1920,1080,reach=low",
    "1920,1080,theme=black-white",
    "1920,1080,theme=yellow-black"
  })
  void everyKindOfPageFitsInEveryOtherDisplayToo(int width, int height, String display)
      throws Exception {
    walk(width, height, display);
  }

  private void walk(int width, int height, String display) throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(directory, store.reader(), agent.address(), width > height)) {
      ChromeDriver browser = Chromium.open(width, height);
      PageInspection inspection = inspection(browser);
      try {
        // An engine fetches the faces once, with its first page: not the page's own doing.
        browser.get(pages.address().resolve("design").toString());
        List<String> faults = new ArrayList<>();
        Set<String> paths = paths(pages);
        paths.addAll(CALLS.stream().map(state -> "staff?called=1&" + state).toList());
        for (String path : paths) {
          CALLS.stream().filter(path::endsWith).forEach(state -> agent.callIs(state, 130));
          pages.post("display", display);
          browser.get(pages.address().resolve(path).toString());
          assertThat(browser.findElements(By.id("page"))).as(path).hasSize(1);
          inspection.faults().forEach(fault -> faults.add(path + ": " + fault));
          inspection.barriers().forEach(barrier -> faults.add(path + ": " + barrier));
          double shift = Double.parseDouble(Chromium.evaluate(browser, SHIFT));
          if (shift > MOST_SHIFT) {
            faults.add(path + ": moves by itself, by " + shift);
          }
          for (double dotsPerMm : SCREENS) {
            inspection.smallOn(dotsPerMm).forEach(fault -> faults.add(path + ": " + fault));
          }
        }
        for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
          if (!entry.getMessage().contains(MISSING_PAGE)) {
            faults.add("console: " + entry.getMessage());
          }
        }
        assertThat(faults).isEmpty();
      } finally {
        browser.quit();
      }
    }
  }

  @Test
  void theWalkWouldNoticeASmallButtonABoxAndAJump() throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(directory, store.reader(), agent.address(), false)) {
      ChromeDriver browser = Chromium.open(1080, 1920);
      try {
        browser.get(pages.address().resolve("home").toString());
        PageInspection inspection = inspection(browser);
        assertThat(inspection.faults()).isEmpty();
        double before = Double.parseDouble(Chromium.evaluate(browser, SHIFT));
        assertThat(before).isLessThan(MOST_SHIFT);
        assertThat(inspection.smallOn(SCREENS.get(0))).isEmpty();

        browser.executeScript(
            """
            const main = document.querySelector('main');
            main.prepend(String.fromCodePoint(0x1F33A), Object.assign(document.createElement('button'),
              {textContent: 'x', style: 'width: 30px; min-height: 30px; height: 30px; font: 16px/1 sans-serif'}));
            """);

        assertThat(inspection.faults())
            .containsExactlyInAnyOrder(" x is 30 x 30", "no face draws U+1F33A");
        assertThat(inspection.smallOn(SCREENS.get(0)))
            .containsExactly("x is 7.4 x 7.4 mm at 4.034 dots per mm");
        assertThat(Double.parseDouble(Chromium.evaluate(browser, SHIFT))).isGreaterThan(MOST_SHIFT);
      } finally {
        browser.quit();
      }
    }
  }

  @Test
  void theWalkWouldNoticeAPictureWithoutWordsOrSize() throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(directory, store.reader(), agent.address(), false)) {
      ChromeDriver browser = Chromium.open(1080, 1920);
      try {
        browser.get(pages.address().resolve("home").toString());
        PageInspection inspection = inspection(browser);
        assertThat(inspection.barriers()).isEmpty();
        browser.executeScript(
            "document.querySelector('main').append(document.createElement('img'))");

        assertThat(inspection.barriers()).singleElement().asString().startsWith("image-alt");
        assertThat(inspection.faults())
            .containsExactlyInAnyOrder("no picture ", "a picture tells no size: ");
      } finally {
        browser.quit();
      }
    }
  }

  private static PageInspection inspection(ChromeDriver browser) throws IOException {
    return new PageInspection(expression -> Chromium.evaluate(browser, expression));
  }

  /**
   * All that the kiosk lists of itself, and of every type of entry the one with the longest file.
   */
  private static Set<String> paths(RunningPages pages) throws Exception {
    Set<String> paths = new LinkedHashSet<>();
    for (JsonNode page : new JsonMapper().readTree(pages.get("pages.json").body())) {
      paths.add(page.get("path").asText());
    }
    Map<EntryType, Path> longest = new EnumMap<>(EntryType.class);
    ContentJson json = new ContentJson();
    try (Stream<Path> files = Files.list(SampleStore.COUNTY.resolve("entries"))) {
      for (Path file : files.toList()) {
        EntryType type = json.read(Files.readAllBytes(file), Entry.class).type();
        longest.merge(type, file, (a, b) -> a.toFile().length() >= b.toFile().length() ? a : b);
      }
    }
    for (Path file : longest.values()) {
      String id = String.valueOf(file.getFileName()).replace(".json", "");
      paths.addAll(List.of("entry?id=" + id, "qr?id=" + id, "print?id=" + id));
    }
    return paths;
  }
}
