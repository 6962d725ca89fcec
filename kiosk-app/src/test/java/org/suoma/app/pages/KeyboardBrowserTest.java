package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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
import org.suoma.journey.Await;

/** Types on the page's own keyboard in Chromium, as a finger does. */
@Timeout(600)
class KeyboardBrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Made up: right but for its last digit. */
  private static final String MISTYPED = "110105194912310021";

  @TempDir private static Path sample;
  private static SampleStore store;

  @TempDir private Path directory;

  @BeforeAll
  static void fill() throws Exception {
    store = new SampleStore(sample);
    assertThat(store.withSampleCounty().active()).isPresent();
  }

  @ParameterizedTest(name = "{0} x {1}, size {2}")
  @CsvSource({"1080,1920,1", "1920,1080,4"})
  void everyKeyboardTypesAndFitsTheFinger(int width, int height, int size) throws Exception {
    typesEverything(width, height, size);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} x {1}, size {2}")
  @CsvSource({"1080,1920,4", "1920,1080,1"})
  void everyKeyboardFitsTheOtherWaysToo(int width, int height, int size) throws Exception {
    typesEverything(width, height, size);
  }

  private void typesEverything(int width, int height, int size) throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(directory, store.reader(), agent.address(), width > height)) {
      pages.post("display", "size=" + size);
      ChromeDriver browser = Chromium.open(width, height);
      try {
        browser.get(pages.address().resolve("search").toString());
        Hand hand = new Hand(browser, width + "-" + size);
        hand.isSound("pinyin");
        typesPinyin(hand);
        writesStrokes(hand);
        typesYi(hand);
        hand.tap("tab-latin");
        hand.isSound("latin");
        checksANumber(hand);
        typesHidden(hand);
        typesBeforeThePageHasSettled(hand);
        browser.get(pages.address().resolve("search").toString());
        assertThat(hand.typed()).isEmpty();
      } finally {
        browser.quit();
      }
    }
  }

  private static void typesPinyin(Hand hand) throws Exception {
    hand.type("key-", "yibao");
    hand.chooses("医保");
    assertThat(hand.typed()).isEqualTo("医保");
    hand.tap("key-clear");
    hand.type("key-", "gaolingjintie");
    hand.sees("#hits[data-words=gaolingjintie]");
    hand.isSound("candidates");
    hand.tap("key-space");
    assertThat(hand.typed()).isEqualTo("高龄津贴");
    hand.sees("#hits[data-words=高龄津贴] .row");
    hand.tap("key-delete");
    assertThat(hand.typed()).isEqualTo("高龄津");
    hand.tap("key-clear");
    hand.type("key-", "yi");
    hand.sees("[data-act=candidates-next]:enabled");
    String before = hand.first();
    hand.tap("candidates-next");
    assertThat(hand.first()).isNotEqualTo(before);
    hand.isSound("second page");
    hand.tap("candidates-before");
    assertThat(hand.first()).isEqualTo(before);
    hand.tap("key-clear");
  }

  private static void writesStrokes(Hand hand) throws Exception {
    hand.tap("tab-strokes");
    hand.type("stroke-", "hph*pnz");
    hand.sees("[data-candidate='0']");
    hand.isSound("strokes");
    hand.chooses("医");
    assertThat(hand.typed()).isEqualTo("医");
    hand.tap("key-clear");
  }

  /** ꆈꌠ, as the language names itself: nuo, su. */
  private static void typesYi(Hand hand) throws Exception {
    hand.tap("tab-yi");
    hand.sees("[data-act=yi-n]");
    hand.isSound("yi initials");
    hand.tap("yi-n");
    hand.isSound("yi finals");
    hand.tap("yi-nuo");
    hand.tap("yi-s");
    hand.tap("yi-su");
    assertThat(hand.typed()).isEqualTo("ꆈꌠ");
    hand.sees("#hits[data-words=ꆈꌠ]");
    hand.tap("key-clear");
  }

  private static void checksANumber(Hand hand) throws Exception {
    hand.fieldIs("id");
    hand.type("number-", MISTYPED.substring(0, 17));
    assertThat(hand.note()).isEqualTo("还差 1 位");
    hand.tap("number-1");
    assertThat(hand.note()).isEqualTo("号码有错，请从头对一遍");
    hand.tap("key-delete");
    hand.tap("number-X");
    assertThat(hand.note()).startsWith("✓");
    hand.tap("number-1");
    assertThat(hand.typed()).hasSize(18);
    hand.isSound("number");
    hand.tap("key-clear");
  }

  private static void typesHidden(Hand hand) {
    hand.fieldIs("masked");
    hand.tap("tab-latin");
    hand.type("latin-", "a1");
    assertThat(hand.typed()).isEqualTo("●●");
    hand.tap("key-clear");
  }

  /** A quick finger on a slow PC: the field is another, and no event has told of it yet. */
  private static void typesBeforeThePageHasSettled(Hand hand) throws Exception {
    hand.fieldIs("han");
    hand.tap("tab-latin");
    hand.fieldIsExchanged();
    hand.tap("key-y");
    hand.tap("key-b");
    hand.sees("[data-candidate='0']");
    assertThat(hand.typed()).isEqualTo("yb");
    hand.tap("tab-latin");
    hand.tap("latin-a");
    assertThat(hand.typed()).as("the field is opened once").isEqualTo("yba");
    hand.tap("key-clear");
  }

  /** A finger and an eye at the page. */
  private static final class Hand {
    private final ChromeDriver browser;
    private final String name;
    private final PageInspection inspection;

    Hand(ChromeDriver browser, String name) throws Exception {
      this.browser = browser;
      this.name = name;
      this.inspection = new PageInspection(expression -> Chromium.evaluate(browser, expression));
    }

    /** Touches the middle of a key, where nothing else may lie. */
    void tap(String act) {
      Object covering =
          browser.executeScript(
              """
              const key = document.querySelector('.keyboard [data-act="' + arguments[0] + '"]');
              const box = key.getBoundingClientRect();
              const top = document.elementFromPoint(
                box.left + box.width / 2, box.top + box.height / 2);
              if (!top || !key.contains(top)) return top ? top.outerHTML.slice(0, 200) : 'nothing';
              top.click();
              return '';
              """,
              act);
      assertThat(covering).as("what lies over " + act).isEqualTo("");
    }

    void type(String prefix, String keys) {
      keys.chars().forEach(key -> tap(prefix + (char) key));
    }

    void sees(String css) throws Exception {
      Await.until(css, PATIENCE, () -> !browser.findElements(By.cssSelector(css)).isEmpty());
    }

    void chooses(String han) throws Exception {
      By candidate = By.xpath("//button[@data-candidate and text()='" + han + "']");
      Await.until(han, PATIENCE, () -> !browser.findElements(candidate).isEmpty());
      browser.findElement(candidate).click();
    }

    String typed() {
      return browser.findElement(By.cssSelector("[data-field]")).getText();
    }

    String first() {
      return browser.findElement(By.cssSelector("[data-act=candidate-1]")).getText();
    }

    String note() {
      return browser.findElement(By.className("key-note")).getText();
    }

    /** Forms will bring fields of other kinds; until then the page's one becomes one. */
    void fieldIs(String kind) {
      browser.executeScript(
          "const field = document.querySelector('[data-field]'); field.dataset.field = arguments[0];"
              + " field.id = 'another'; field.click();",
          kind);
    }

    /** As when another page has come into this one, whose panel is that of its first keyboard. */
    void fieldIsExchanged() {
      browser.executeScript(
          """
          const field = document.querySelector('[data-field]');
          const other = field.cloneNode(true);
          other.classList.remove('current');
          field.replaceWith(other);
          document.querySelectorAll('.keyboard [data-panel]').forEach(
            panel => { panel.hidden = panel.dataset.panel !== 'pinyin'; });
          """);
    }

    void isSound(String state) throws Exception {
      String folder = System.getProperty("suoma.pictures");
      if (folder != null) {
        Files.write(
            Path.of(folder, name + " " + state + ".png"),
            browser.getScreenshotAs(OutputType.BYTES));
      }
      assertThat(inspection.faults()).as(name + ", " + state).isEmpty();
      assertThat(inspection.barriers()).as(name + ", " + state).isEmpty();
      assertThat(keysOutOfPlace()).as(name + ", " + state).isEmpty();
    }

    /** Keys that lie over each other, or that the page cuts off. */
    private List<?> keysOutOfPlace() {
      return (List<?>)
          Objects.requireNonNull(
              browser.executeScript(
                  """
                  const boxes = Array.from(document.querySelectorAll('.keyboard button'))
                    .map(key => ({name: key.dataset.act, box: key.getBoundingClientRect()}))
                    .filter(key => key.box.width > 0);
                  const main = document.querySelector('main').getBoundingClientRect();
                  return boxes.filter((a, i) => a.box.top < main.top - 1
                      || a.box.bottom > main.bottom + 1 || boxes.some((b, j) => j > i
                      && a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1
                      && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1))
                    .map(key => key.name);
                  """));
    }
  }
}
