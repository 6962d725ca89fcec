package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import org.suoma.app.FakeAgent;
import org.suoma.app.PageInspection;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.store.ContentStore;
import org.suoma.journey.Await;

/** What is recorded can be heard: line by line, all of it, and never what is not. */
@Timeout(240)
class HearingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String GUIDE = "entry?id=guide-elder-allowance";
  private static final String PLAYED = "return document.querySelector('body > audio').src";

  @TempDir private static Path directory;

  private static FakeAgent agent;
  private static ContentStore store;
  private static RunningPages pages;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws Exception {
    agent = new FakeAgent();
    store = new SampleStore(directory.resolve("sample")).withSampleCounty();
    pages = RunningPages.start(directory, store, agent.address(), false);
    browser = Chromium.open(1080, 1920);
  }

  @AfterAll
  static void close() {
    browser.quit();
    pages.close();
    agent.close();
  }

  @BeforeEach
  void beginAVisit() throws Exception {
    pages.post("finish", "");
  }

  @Test
  void listeningIsOfferedOnlyWhereSomethingIsRecorded() {
    show(GUIDE);
    assertThat(browser.findElement(By.cssSelector("[data-act=hear]")).isDisplayed()).isTrue();

    show("entry?id=policy-marriage");
    assertThat(browser.findElement(By.cssSelector("[data-act=hear]")).isDisplayed()).isFalse();
  }

  @Test
  void aTouchIsHeardFirstAndOpensAtTheSecond() throws Exception {
    show("home");
    listen();

    tap("home-policies");
    heard("home-policies.mp3");
    assertThat(browser.findElement(By.cssSelector("#voice .synthetic")).isDisplayed()).isTrue();
    tap("home-policies");

    Await.until("the column", PATIENCE, () -> path().startsWith("column?id=policies"));
    assertThat(browser.findElements(By.id("voice"))).hasSize(1);
  }

  @Test
  void allOfAPageIsReadLineByLineToItsEnd() throws Exception {
    show(GUIDE);
    listen();
    browser.executeScript(
        """
        const audio = document.querySelector('body > audio');
        window.heard = [];
        audio.addEventListener('play', () => {
          heard.push(audio.src.replace(/.*elder-allowance-/, ''));
          audio.playbackRate = 16;
        });
        """);

    tap("voice-all");

    Await.until(
        "the last line",
        PATIENCE,
        () -> "step-5-text.mp3".equals(browser.executeScript("return heard[heard.length - 1]")));
    Await.until(
        "silence", PATIENCE, () -> browser.findElements(By.className("speaking")).isEmpty());
    assertThat(String.valueOf(browser.executeScript("return heard.join(' ')")))
        .startsWith("title.mp3 summary.mp3 ")
        .containsSubsequence("material-1.mp3", "step-1-title.mp3", "step-1-text.mp3");
  }

  @Test
  void theEndOfTheVisitEndsTheVoice() throws Exception {
    show(GUIDE);
    listen();
    tap("voice-all");
    heard("title.mp3");

    tap("finish");

    Await.until("the end", PATIENCE, () -> browser.findElements(By.id("voice")).isEmpty());
    assertThat(browser.executeScript("return document.querySelector('body > audio').paused"))
        .isEqualTo(true);
    assertThat(pages.get("home").body()).doesNotContain("id=\"voice\"");
  }

  @ParameterizedTest(name = "{0} x {1}, size {2}")
  @CsvSource({"1080,1920,4", "1920,1080,1"})
  void theBarFitsTheScreenAndTheFinger(int width, int height, int size) throws Exception {
    ChromeDriver other = Chromium.open(width, height);
    try (RunningPages shown =
        RunningPages.start(
            Files.createTempDirectory(directory, "bar"), store, agent.address(), width > height)) {
      shown.post("display", "size=" + size);
      shown.post("hear", "to=on");
      for (String path : new String[] {"home", GUIDE}) {
        other.get(shown.address().resolve(path).toString());
        String folder = System.getProperty("suoma.pictures");
        if (folder != null) {
          Files.write(
              Path.of(folder, "voice %d-%d %s.png".formatted(width, size, path.substring(0, 4))),
              other.getScreenshotAs(OutputType.BYTES));
        }
        PageInspection inspection =
            new PageInspection(expression -> Chromium.evaluate(other, expression));
        assertThat(inspection.faults()).as(path).isEmpty();
        assertThat(inspection.barriers()).as(path).isEmpty();
      }
    } finally {
      other.quit();
    }
  }

  private static void show(String path) {
    browser.get(pages.address().resolve(path).toString());
  }

  private static void listen() throws Exception {
    tap("hear");
    Await.until("the bar", PATIENCE, () -> !browser.findElements(By.id("voice")).isEmpty());
  }

  private static void tap(String act) {
    browser.findElement(By.cssSelector("[data-act=" + act + "]")).click();
  }

  private static void heard(String clip) throws Exception {
    Await.until(clip, PATIENCE, () -> String.valueOf(browser.executeScript(PLAYED)).endsWith(clip));
  }

  private static String path() {
    return String.valueOf(
        browser.executeScript("return document.getElementById('page').dataset.path"));
  }
}
