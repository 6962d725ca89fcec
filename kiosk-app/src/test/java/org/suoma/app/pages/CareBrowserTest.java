package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import org.suoma.app.FakeAgent;
import org.suoma.app.PageInspection;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.app.StandInYi;
import org.suoma.content.order.Closure;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.order.WindowStanding;
import org.suoma.content.store.ContentStore;

/** The panel by finger: the way in, every page of it, and the way out. */
@Timeout(180)
@SuppressWarnings("NullAway.Init") // each test shows the pages in the size that it wants
class CareBrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private static Path sample;
  private static ContentStore store;

  @TempDir private Path directory;
  private FakeAgent agent;
  private ChromeDriver browser;
  private RunningPages pages;

  @BeforeAll
  static void fill() throws Exception {
    SampleStore filled = new SampleStore(sample);
    filled.bring(StandInYi.files());
    store = filled.reader();
  }

  @BeforeEach
  void start() throws IOException {
    agent = new FakeAgent();
  }

  @AfterEach
  void stop() {
    browser.quit();
    pages.close();
    agent.close();
  }

  private void show(int width, int height) throws IOException {
    pages = RunningPages.start(directory, store, agent.address(), width > height);
    browser = Chromium.open(width, height);
    browser.manage().timeouts().implicitlyWait(PATIENCE);
    browser.get(pages.address().toString());
  }

  /** By the hand of a person: events that a script makes do not count. */
  private void tapCorner(int times) {
    for (int i = 0; i < times; i++) {
      for (String type : List.of("mousePressed", "mouseReleased")) {
        browser.executeCdpCommand(
            "Input.dispatchMouseEvent",
            Map.of("type", type, "x", 30, "y", 40, "button", "left", "clickCount", 1));
      }
    }
  }

  private WebElement find(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  private void tap(String act) {
    find("[data-act='" + act + "']").click();
  }

  /** Waits for the page that comes of it. */
  private void go(String act) {
    browser.executeScript("document.getElementById('page').dataset.before = '1'");
    tap(act);
    find("#page:not([data-before])");
  }

  private void type(String keys) {
    for (String key : keys.split(" ", -1)) {
      go("pin-" + key);
    }
  }

  /** The longest words upright, where there is the least width, and the other writing across. */
  @ParameterizedTest(name = "{0} x {1}, {2}")
  @CsvSource({"1080,1920,both", "1920,1080,ii"})
  void everyPageOfThePanelFitsTheScreenTheFingerAndTheEye(int width, int height, String language)
      throws Exception {
    walk(width, height, language);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} x {1}, {2}")
  @CsvSource({"1080,1920,zh", "1920,1080,zh"})
  void everyPageOfThePanelFitsInHanAloneToo(int width, int height, String language)
      throws Exception {
    walk(width, height, language);
  }

  private void walk(int width, int height, String language) throws Exception {
    agent.printer("{\"state\":\"USER_ERROR\",\"cause\":\"PAPER_OUT\",\"warnings\":[]}");
    agent.vitals("{\"version\":\"1.4.2\",\"diskFreeBytes\":700000000}");
    agent.content(
        "{\"sequence\":7,\"publishedAt\":\"2026-11-26T08:00:00Z\",\"checkedAt\":\"2026-11-27T02:28:00Z\"}");
    agent.recent(CarePagesTest.EVENTS);
    show(width, height);
    pages.screenBy(() -> {});
    String name = "care-" + (width > height ? "landscape" : "portrait") + "-" + language + "-";
    List<String> faults = new ArrayList<>();
    tapCorner(5);
    find(".care-keys");
    go("care-lang-" + language);
    type("1 2 next 4 8 2");
    inspect(name + "pin", faults);
    agent.refusePins("PIN_WAIT", 45);
    type("9 1 3 next");
    find(".care-fault .warn");
    inspect(name + "refused", faults);
    agent.refusePins("", 0);
    type("1 2 next 4 8 2 9 1 3 next");
    find(".care-tiles");
    inspect(name + "home", faults);
    for (String page : List.of("report", "paper", "volume", "screen", "log")) {
      go("care-" + page);
      inspect(name + page, faults);
      go("care-back");
      find(".care-tiles");
    }
    go("care-screen");
    go("care-measure");
    inspect(name + "measure", faults);
    go("care-back");
    go("care-back");
    go("care-log");
    go("care-support");
    inspect(name + "support", faults);
    go("care-support-send");
    inspect(name + "support-under-way", faults);
    agent.support("{\"state\":\"SENT\",\"at\":\"2026-11-27T02:30:00Z\"}");
    find("[data-support=SENT]");
    inspect(name + "support-sent", faults);
    go("care-back");
    go("care-back");
    find(".care-tiles");
    tap("care-test");
    find("[data-print-state=PRINTED]");
    inspect(name + "job", faults);
    tap("care-lock");
    find(".attract");

    assertThat(faults).isEmpty();
  }

  private void inspect(String name, List<String> faults) throws IOException {
    browser.executeScript("return document.fonts.ready.then(() => true)");
    keepPicture(name);
    PageInspection inspection =
        new PageInspection(expression -> Chromium.evaluate(browser, expression));
    inspection.faults().forEach(fault -> faults.add(name + ": " + fault));
    inspection.languageFaults().forEach(fault -> faults.add(name + ": " + fault));
    inspection.barriers().forEach(barrier -> faults.add(name + ": " + barrier));
  }

  @Test
  void fiveTapsInAVisitAskFirstAndLoseNothingWhenTheAnswerIsNo() throws Exception {
    show(1080, 1920);
    browser.get(pages.address().resolve("search").toString());
    find("main");
    browser.executeScript("window.typed = 'half a word'");
    tapCorner(4);
    assertThat(find("#care-ask").isDisplayed()).as("four are an accident").isFalse();
    tapCorner(1);
    assertThat(find("#care-ask").isDisplayed()).isTrue();
    keepPicture("care-question");
    tap("care-no");
    assertThat(find("#care-ask").isDisplayed()).isFalse();
    assertThat(browser.executeScript("return window.typed")).isEqualTo("half a word");

    tapCorner(5);
    tap("care-enter");
    find(".care-keys");

    assertThat(browser.executeScript("return window.typed"))
        .as("another page, in which nothing of the visit is left")
        .isNull();
    assertThat(pages.usage()).as("the visit is over").isNotEmpty();
  }

  @Test
  void oneTapIntoTheCornerBeginsAVisitLikeAnyOtherAndFiveBeginNone() throws Exception {
    show(1080, 1920);
    tapCorner(1);
    find("[data-act=home-services]");
    pages.post("finish", "");
    browser.get(pages.address().toString());
    Map<String, Integer> before = pages.usage();

    tapCorner(5);
    find(".care-keys");

    assertThat(pages.usage()).isEqualTo(before);
  }

  @Test
  void theCornerIsThereWhenTheKioskIsOutOfService() throws Exception {
    agent.window(
        new WindowStanding(
            WindowSettings.usual()
                .withClosed(
                    new Closure(Closure.Reason.HALL, Instant.parse("2026-11-26T02:20:00Z"))),
            null));
    show(1080, 1920);
    pages.askAgent();
    browser.get(pages.address().toString());
    find(".resting");

    tapCorner(5);

    find(".care-keys");
  }

  @Test
  void aScriptCannotTap() throws Exception {
    show(1080, 1920);
    browser.get(pages.address().resolve("home").toString());
    find("main");
    browser.executeScript(
        """
        for (let i = 0; i < 9; i++)
          document.body.dispatchEvent(new MouseEvent('click', {bubbles: true, clientX: 20, clientY: 20}));
        """);

    assertThat(find("#care-ask").isDisplayed()).isFalse();
  }

  /** For people to look at. */
  private void keepPicture(String name) throws IOException {
    String folder = System.getProperty("suoma.pictures");
    if (folder != null) {
      Files.write(Path.of(folder, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
  }
}
