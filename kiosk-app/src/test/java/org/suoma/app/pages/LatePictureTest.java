package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.BrowsedSample;
import org.suoma.app.RunningPages;
import org.suoma.app.SlowLine;
import org.suoma.journey.Await;

/** What a resident reads stays where it is when a picture comes after the words. */
@Timeout(120)
class LatePictureTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String IS_READ_BEFORE_PICTURES_COME =
      """
      performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0 && document.fonts.status === 'loaded' && document.images.length > 0
        && performance.getEntriesByName('first-contentful-paint').length > 0
        && Array.from(document.images).every(image => image.naturalWidth === 0)
      """;

  private static final String REMEMBER =
      """
      window.suomaPlaces = () => Array.from(document.querySelectorAll('#page *'))
        .flatMap(e => { const box = e.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom]; });
      window.suomaBefore = window.suomaPlaces();
      0
      """;

  private static final String MOVED =
      """
      (function () {
        const before = window.suomaBefore, now = window.suomaPlaces();
        return before.length === now.length ? Math.max(...now.map((place, i) => Math.abs(place - before[i]))) : Infinity;
      })()
      """;

  /** Sizes are told in whole dots: each picture may be off by a part of one. */
  private static final double MOST_DOTS = 2;

  @TempDir private static Path directory;
  private static BrowsedSample sample;
  private static RunningPages pages;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws Exception {
    sample = BrowsedSample.open(directory, PageLoadStrategy.NONE);
    pages = sample.pages();
    browser = sample.browser();
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entry?id=interp-temporary-relief-picture",
        "entry?id=guide-elder-allowance",
        "picture?id=guide-medical-insurance-enrol&file=0",
        "document?id=policy-elder-allowance&file=0",
        "document?id=policy-elder-allowance&file=0&zoom=1"
      })
  void nothingOnThePageMoves(String path) throws Exception {
    try (SlowLine line =
        new SlowLine(
            pages.address(), asked -> asked.endsWith(".svg") || asked.endsWith("document-page"))) {
      browser.get(line.address().resolve(path).toString());
      Await.until(
          "the words", PATIENCE, () -> evaluate(IS_READ_BEFORE_PICTURES_COME).equals("true"));
      evaluate(REMEMBER);

      line.letGo();
      Await.until(
          "the pictures",
          PATIENCE,
          () ->
              evaluate("Array.from(document.images).every(image => image.naturalWidth > 0)")
                  .equals("true"));

      assertThat(Double.parseDouble(evaluate(MOVED))).isLessThanOrEqualTo(MOST_DOTS);
    }
  }

  /**
   * Amid a page that is still coming a script may well fail: what was asked for is not there yet.
   */
  private static String evaluate(String expression) {
    Map<?, ?> answer =
        browser.executeCdpCommand(
            "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    return String.valueOf(((Map<?, ?>) Objects.requireNonNull(answer.get("result"))).get("value"));
  }
}
