package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import org.suoma.app.FakeAgent;
import org.suoma.app.PageInspection;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.release.ReleaseFile;
import org.suoma.journey.Await;

/** What is said in a video can be read along, below it, in the languages of the visit. */
@Timeout(240)
class CaptionBrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PAGE = "entry?id=interp-school-enrolment-video";
  private static final String HAN = "media/school-enrolment.zh.vtt";
  private static final String YI = "media/school-enrolment.ii.vtt";
  private static final String SHOWN =
      "Array.from(document.querySelectorAll('.caption.now'), e => e.innerText.trim()).join('|')";

  /** CLDR's days, one for each cue: they stand in for a translation that nobody has made. */
  private static final List<String> DAYS = List.of("ꆏꊂꋍ", "ꆏꊂꑍ", "ꆏꊂꌕ", "ꆏꊂꇖ", "ꆏꊂꉬ", "ꆏꊂꃘ");

  @TempDir private Path directory;
  private FakeAgent agent;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    agent = new FakeAgent();
    browser = Chromium.open(1080, 1920);
  }

  @AfterEach
  void close() {
    browser.quit();
    agent.close();
  }

  @Test
  void theCaptionOfTheMomentStandsBelowThePlayingVideoAndNothingJumps() throws Exception {
    try (RunningPages pages = pages(SampleStore.files())) {
      show(pages);
      double high = number("document.querySelector('.player').getBoundingClientRect().height");
      assertThat(text(SHOWN)).isEmpty();

      browser.findElement(By.cssSelector("[data-act=play]")).click();
      Await.until("the first caption", PATIENCE, () -> text(SHOWN).contains("娃娃今年6岁半了"));
      photograph("captions-playing");
      assertThat(number("document.querySelector('.captions').getBoundingClientRect().top"))
          .isGreaterThanOrEqualTo(
              number("document.querySelector('video').getBoundingClientRect().bottom"));
      Await.until("the next caption", PATIENCE, () -> text(SHOWN).contains("先看划片表"));

      seek(7.7);
      Await.until("silence", PATIENCE, () -> text(SHOWN).isEmpty());
      seek(17);
      Await.until("the last caption", PATIENCE, () -> text(SHOWN).contains("不考试"));
      assertThat(number("document.querySelector('.player').getBoundingClientRect().height"))
          .isEqualTo(high);
      Await.until(
          "the end", PATIENCE, () -> text("document.querySelector('video').ended").equals("true"));
      assertThat(text(SHOWN)).isEmpty();
    }
  }

  @Test
  void captionsAreShownUntilSomebodyTurnsThemOff() throws Exception {
    try (RunningPages pages = pages(SampleStore.files())) {
      show(pages);
      assertThat(browser.findElement(By.className("captions")).isDisplayed()).isTrue();

      browser.findElement(By.cssSelector("[data-act=captions]")).click();
      assertThat(browser.findElement(By.className("captions")).isDisplayed()).isFalse();
      browser.findElement(By.cssSelector("[data-act=captions]")).click();
      assertThat(browser.findElement(By.className("captions")).isDisplayed()).isTrue();
    }
  }

  @Test
  void whoTouchesAVideoInTheLargestTypeSeesItsCaptions() throws Exception {
    String below =
        "document.querySelector('.captions').getBoundingClientRect().bottom"
            + " - document.querySelector('#content').getBoundingClientRect().bottom";
    try (RunningPages pages = pages(SampleStore.files())) {
      pages.post("display", "size=4");
      show(pages);
      assertThat(number(below)).isPositive();

      browser.findElement(By.tagName("video")).click();
      Await.until("the captions to be seen", PATIENCE, () -> number(below) <= 0);
    }
  }

  @Test
  void aVideoThatCannotBePlayedLeavesNoEmptyStrip() throws Exception {
    try (RunningPages pages = pages(SampleStore.files())) {
      show(pages);
      browser.executeScript("document.querySelector('video').dispatchEvent(new Event('error'))");

      assertThat(browser.findElement(By.className("player-sorry")).isDisplayed()).isTrue();
      assertThat(browser.findElement(By.className("captions")).isDisplayed()).isFalse();
    }
  }

  @Test
  void bothLanguagesStandBelowEachOtherAndEverySizeHasRoom() throws Exception {
    try (RunningPages pages = pages(withYi(captions(DAYS, 0)))) {
      for (String language : List.of("both", "ii")) {
        for (int size = 1; size <= 4; size++) {
          pages.post("language", "to=" + language);
          pages.post("display", "size=" + size);
          show(pages);
          seek(15);
          String han = language.equals("both") ? "阿妈：要不要考试？" : "";
          Await.until(
              "the caption",
              PATIENCE,
              () -> text(SHOWN).replaceAll("\\s", "").equals(han + DAYS.get(4)));
          browser.executeScript("document.querySelector('.captions').scrollIntoView(false)");
          photograph("captions-" + language + "-" + size);
          PageInspection inspection =
              new PageInspection(expression -> Chromium.evaluate(browser, expression));
          assertThat(inspection.faults()).isEmpty();
          assertThat(inspection.languageFaults()).isEmpty();
          assertThat(inspection.smallOn(4.034)).isEmpty();
          assertThat(inspection.barriers()).isEmpty();
        }
      }
    }
  }

  @Test
  void yiThatDoesNotFitTheHanIsLeftOutAndTheCountyHearsOfIt() throws Exception {
    try (RunningPages pages = pages(withYi(captions(DAYS, 300)))) {
      pages.post("language", "to=ii");
      show(pages);
      seek(15);
      Await.until("the Han caption", PATIENCE, () -> text(SHOWN).contains("要不要考试"));
      assertThat(browser.findElements(By.cssSelector(".caption .han"))).isNotEmpty();
      Await.until(
          "the fault",
          PATIENCE,
          () -> agent.contentFaults().stream().anyMatch(fault -> fault.contains(YI)));
    }
  }

  @Test
  void withoutItsCaptionFileAVideoIsShownAllTheSame() throws Exception {
    List<ReleaseFile> files = new ArrayList<>(SampleStore.files());
    files.removeIf(file -> file.path().equals(HAN));
    try (RunningPages pages = pages(files)) {
      show(pages);
      assertThat(browser.findElements(By.tagName("video"))).hasSize(1);
      assertThat(browser.findElements(By.cssSelector(".captions, [data-act=captions]"))).isEmpty();
    }
  }

  private RunningPages pages(List<ReleaseFile> files) throws Exception {
    SampleStore store = new SampleStore(directory.resolve("sample"));
    store.bring(files);
    return RunningPages.start(directory, store.reader(), agent.address(), false);
  }

  private static List<ReleaseFile> withYi(String captions) throws Exception {
    List<ReleaseFile> files = new ArrayList<>();
    for (ReleaseFile file : SampleStore.files()) {
      files.add(
          file.path().equals("entries/interp-school-enrolment-video.json")
              ? ReleaseFile.of(
                  file.path(),
                  new String(file.content().bytes(), UTF_8)
                      .replace(
                          "\"han\": \"" + HAN + "\"",
                          "\"han\": \"%s\", \"yi\": {\"path\": \"%s\", \"source\": \"CLDR\", \"licence\": \"Unicode-3.0\"}"
                              .formatted(HAN, YI))
                      .getBytes(UTF_8))
              : file);
    }
    files.add(ReleaseFile.of(YI, captions.getBytes(UTF_8)));
    return files;
  }

  /** The Han captions with other words, each so many milliseconds longer. */
  private static String captions(List<String> words, int longer) throws Exception {
    StringBuilder yi = new StringBuilder("WEBVTT\n");
    int said = 0;
    for (String line : Files.readAllLines(SampleStore.COUNTY.resolve(HAN))) {
      if (line.contains("-->")) {
        String times =
            longer == 0 ? line : line.replaceFirst("500$", Integer.toString(500 + longer));
        yi.append('\n').append(times).append('\n').append(words.get(said++)).append('\n');
      }
    }
    return yi.toString();
  }

  private void show(RunningPages pages) {
    browser.get(pages.address().resolve(PAGE).toString());
  }

  private void seek(double seconds) {
    browser.executeScript(
        """
        const video = document.querySelector('video');
        video.preload = 'auto';
        if (video.readyState > 0) video.currentTime = arguments[0];
        else { video.addEventListener('loadedmetadata', () => { video.currentTime = arguments[0]; }); video.load(); }
        """,
        seconds);
  }

  private String text(String expression) {
    return Chromium.evaluate(browser, expression);
  }

  private double number(String expression) {
    return Double.parseDouble(text(expression));
  }

  private void photograph(String name) throws Exception {
    String pictures = System.getProperty("suoma.pictures");
    if (pictures != null) {
      Files.createDirectories(Path.of(pictures));
      Files.write(Path.of(pictures, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
  }
}
