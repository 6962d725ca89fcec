package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.BrowsedSample;
import org.suoma.journey.Await;

/** A page that nobody touches: asks, then ends the visit, by time that nobody sets. */
@Timeout(120)
class IdlePageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private static Path directory;

  private static BrowsedSample sample;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws Exception {
    sample = BrowsedSample.open(directory, PageLoadStrategy.NORMAL);
    browser = sample.browser();
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @BeforeEach
  void somebodyIsThere() {
    browser.get(sample.pages().address().resolve("home").toString());
  }

  /** Lets the page believe that so much time has passed. */
  private static void pass(int seconds) {
    browser.executeScript(
        """
        const before = performance.now.bind(performance), more = 1000 * arguments[0];
        performance.now = function () { return before() + more; };
        """,
        seconds);
  }

  private static boolean holds(String expression) {
    return Boolean.TRUE.equals(browser.executeScript("return " + expression));
  }

  private static void await(String what, String expression) throws Exception {
    Await.until(what, PATIENCE, () -> holds(expression));
  }

  @Test
  void asksAfterTwoMinutesAndEndsTheVisitWhenNobodyAnswers() throws Exception {
    pass(121);
    await("the question", "!document.querySelector('#idle').hidden");
    assertThat(holds("Number(document.querySelector('#idle-left').textContent) > 30")).isTrue();

    pass(45);

    await("the end", "!!document.querySelector('.finished')");
    await("the page that invites", "!!document.querySelector('[data-act=start]')");
  }

  @Test
  void whoAnswersStays() throws Exception {
    pass(121);
    await("the question", "!document.querySelector('#idle').hidden");

    browser.executeScript("document.querySelector('#stay').click()");

    await("no question", "document.querySelector('#idle').hidden");
    assertThat(holds("!!document.querySelector('[data-act=home-services]')")).isTrue();
  }

  @Test
  void aClockThatIsSetNeitherAsksNorEnds() throws Exception {
    browser.executeScript("Date.now = function () { return 9e14; }; window.pulse = 0;");

    await("some looks at the time", "window.pulse >= 3");

    assertThat(holds("document.querySelector('#idle').hidden")).isTrue();
  }

  @Test
  void pagesThatFollowEachOtherAtOnceDoNotLookLikeOneThatHasStopped() {
    Object before = browser.executeScript("return window.pulse");

    browser.get(sample.pages().address().resolve("home").toString());

    assertThat(browser.executeScript("return window.pulse")).isNotEqualTo(before);
  }
}
