package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;

/**
 * Walks through one page of every kind in Chromium, at both screen sizes and as large and as low as
 * it gets, and holds each to what a finger and an eye need.
 */
@Timeout(400)
class BrowserWalkTest {

  /** What a finger needs, see the design's numbers; CSS pixels are dots here. */
  private static final int SMALLEST_TARGET = 44;

  /** Chromium notes the status of this one. */
  private static final String MISSING_PAGE = "entry?id=none";

  private static final String FAULTS =
      """
      const faults = [];
      const wide = document.documentElement.scrollWidth - innerWidth;
      if (wide > 0) faults.push('the page is ' + wide + ' dots too wide');
      const main = document.querySelector('main');
      if (main && main.scrollWidth > main.clientWidth) faults.push('the text is too wide');
      for (const e of document.querySelectorAll('a, button')) {
        const box = e.getBoundingClientRect();
        if (box.width === 0) continue;
        const name = (e.dataset.act || '') + ' ' + e.textContent.trim().slice(0, 12);
        if (box.width < arguments[0] || box.height < arguments[0])
          faults.push(name + ' is ' + Math.round(box.width) + ' x ' + Math.round(box.height));
        if (box.right > innerWidth + 1 || box.left < -1) faults.push(name + ' sticks out');
        if (e.scrollWidth > e.clientWidth + 1) faults.push(name + ' is cut off');
      }
      const footer = document.querySelector('footer');
      if (footer && footer.getBoundingClientRect().bottom > innerHeight + 1)
        faults.push('the controls below are cut off');
      if (main && main.clientHeight < 300) faults.push('only ' + main.clientHeight + ' dots to read in');
      for (const image of document.images)
        if (image.complete && image.naturalWidth === 0) faults.push('no picture ' + image.src);
      return faults;
      """;

  private static final String AXE = "/axe.min.js";

  private static final String BARRIERS =
      """
      const done = arguments[arguments.length - 1];
      axe.run().then(result => done(result.violations.flatMap(violation =>
        violation.nodes.map(node => violation.id + ': ' + node.html.slice(0, 120)))));
      """;

  @TempDir private static Path sample;
  private static SampleStore store;

  @TempDir private Path directory;

  @BeforeAll
  static void fill() throws Exception {
    store = new SampleStore(sample);
    assertThat(store.withSampleCounty().active()).isPresent();
  }

  @ParameterizedTest(name = "{0} x {1}, {2}")
  @CsvSource({
    "1080,1920,size=1",
    "1080,1920,size=2",
    "1080,1920,size=3",
    "1080,1920,size=4",
    "1080,1920,reach=low",
    "1920,1080,size=1",
    "1920,1080,size=2",
    "1920,1080,size=3",
    "1920,1080,size=4",
    "1920,1080,reach=low"
  })
  void everyKindOfPageFitsTheScreenAndTheFinger(int width, int height, String display)
      throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(directory, store.reader(), agent.address(), width > height)) {
      ChromeDriver browser = Chromium.open(width, height);
      try {
        List<String> faults = new ArrayList<>();
        for (String path : paths(pages)) {
          pages.post("display", display);
          browser.get(pages.address().resolve(path).toString());
          assertThat(browser.findElements(By.id("page"))).as(path).hasSize(1);
          faultsOfPage(browser).forEach(fault -> faults.add(path + ": " + fault));
          if (display.equals("size=1")) {
            barriers(browser).forEach(barrier -> faults.add(path + ": " + barrier));
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
  void theWalkWouldNoticeAPictureWithoutWords() throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(directory, store.reader(), agent.address(), false)) {
      ChromeDriver browser = Chromium.open(1080, 1920);
      try {
        browser.get(pages.address().resolve("home").toString());
        assertThat(barriers(browser)).isEmpty();
        browser.executeScript(
            "document.querySelector('main').append(document.createElement('img'))");

        assertThat(barriers(browser)).singleElement().asString().startsWith("image-alt");
      } finally {
        browser.quit();
      }
    }
  }

  /** What axe-core, which knows the WCAG, finds to keep people out. */
  private static List<String> barriers(ChromeDriver browser) throws IOException {
    try (InputStream in = BrowserWalkTest.class.getResourceAsStream(AXE)) {
      browser.executeScript(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    }
    List<?> found = (List<?>) Objects.requireNonNull(browser.executeAsyncScript(BARRIERS));
    return found.stream().map(String::valueOf).toList();
  }

  private static List<String> faultsOfPage(ChromeDriver browser) {
    List<?> found =
        (List<?>) Objects.requireNonNull(browser.executeScript(FAULTS, SMALLEST_TARGET));
    return found.stream().map(String::valueOf).toList();
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
