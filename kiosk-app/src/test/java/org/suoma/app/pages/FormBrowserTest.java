package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.suoma.app.Chromium;
import org.suoma.app.FakeAgent;
import org.suoma.app.PageInspection;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.journey.Await;

/** Fills in an application by touch alone, in Chromium, and looks at every page of it. */
@Timeout(600)
class FormBrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The specimen of GB 11643-1999. */
  private static final String SPECIMEN = "11010519491231002X";

  /** At a touch a second, which is slow, that is under three minutes. */
  private static final int MOST_TOUCHES = 150;

  @TempDir private static Path sample;
  private static SampleStore store;

  @TempDir private Path directory;

  @BeforeAll
  static void fill() throws Exception {
    store = new SampleStore(sample);
    assertThat(store.withSampleCounty().active()).isPresent();
  }

  @ParameterizedTest(name = "{0} x {1}, {2}, size {3}")
  @CsvSource({"1080,1920,both,4", "1920,1080,ii,1"})
  void anApplicationIsFilledInByTouchAlone(int width, int height, String language, int size)
      throws Exception {
    fillIn(width, height, language, size);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} x {1}, {2}, size {3}")
  @CsvSource({
    "1080,1920,zh,1",
    "1080,1920,zh,2",
    "1080,1920,zh,3",
    "1080,1920,zh,4",
    "1080,1920,ii,1",
    "1080,1920,ii,2",
    "1080,1920,ii,3",
    "1080,1920,ii,4",
    "1080,1920,both,1",
    "1080,1920,both,2",
    "1080,1920,both,3",
    "1920,1080,zh,1",
    "1920,1080,zh,2",
    "1920,1080,zh,3",
    "1920,1080,zh,4",
    "1920,1080,ii,2",
    "1920,1080,ii,3",
    "1920,1080,ii,4",
    "1920,1080,both,1",
    "1920,1080,both,2",
    "1920,1080,both,3",
    "1920,1080,both,4",
  })
  void anApplicationIsFilledInInAllSizesAndLanguages(
      int width, int height, String language, int size) throws Exception {
    fillIn(width, height, language, size);
  }

  private void fillIn(int width, int height, String language, int size) throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(directory, store.reader(), agent.address(), width > height)) {
      pages.post("display", "size=" + size);
      pages.post("language", "to=" + language);
      ChromeDriver browser = Chromium.open(width, height);
      try {
        browser.get(pages.address().resolve("apply").toString());
        Hand hand = new Hand(browser, agent, width + "-" + language + "-" + size);
        hand.answers();
        assertThat(agent.submissions()).hasSize(1);
        assertThat(hand.touches).isLessThan(MOST_TOUCHES);
      } finally {
        browser.quit();
      }
    }
  }

  /** Of a key, from the moment at which its page is put in. */
  private static final String WHERE_KEYS_STAND =
      """
      window.keyNow = () => {
        const key = document.querySelector('.keyboard .panel:not([hidden]) [data-key]');
        return key ? Math.round(key.getBoundingClientRect().top) : null;
      };
      addEventListener('htmx:afterSwap', () => { window.keyAtFirst = window.keyNow(); });
      """;

  /** A finger and an eye at the page. */
  private static final class Hand {
    private final ChromeDriver browser;
    private final String name;
    private final FakeAgent agent;
    private final PageInspection inspection;
    private int touches;

    Hand(ChromeDriver browser, FakeAgent agent, String name) throws Exception {
      this.browser = browser;
      this.agent = agent;
      this.name = name;
      this.inspection = new PageInspection(expression -> Chromium.evaluate(browser, expression));
    }

    void answers() throws Exception {
      browser.executeScript(WHERE_KEYS_STAND);
      tap("begin");
      writes("request", "dibaobiaozhun");
      sees("#found .row");
      isSound("found");
      tap("next");
      chooses("organ", "answer-civil-affairs");
      chooses("agree", "agree");
      chooses("who", "answer-citizen");
      chooses("hand", "answer-myself");
      asks("agree-id");
      agent.plugReader(false);
      tap("agree");
      sees("[data-question=card] .state.warn");
      isSound("no reader");
      agent.plugReader(true);
      sees("[data-question=card] .card-field");
      chooses("card", "write-myself");
      writes("name", "yangzhang");
      tap("next");
      types("id", SPECIMEN);
      types("phone", "0899555");
      chooses("medium", "answer-PAPER");
      chooses("delivery", "answer-POST");
      writes("address", "suomaxian");
      tap("next");
      signs();
      sees("[data-act=send]");
      isSound("review");
      tap("send");
      sees(".claim");
      isSound("sent");
    }

    private void writes(String question, String letters) throws Exception {
      asks(question);
      for (String letter : List.of(letters.split("(?!^)"))) {
        tap("key-" + letter);
      }
      sees("[data-act=candidate-1][data-typed='" + letters.length() + "']");
      tap("candidate-1");
    }

    private void types(String question, String digits) throws Exception {
      asks(question);
      for (String digit : List.of(digits.split("(?!^)"))) {
        tap("number-" + digit);
      }
      tap("next");
    }

    private void chooses(String question, String act) throws Exception {
      asks(question);
      tap(act);
    }

    private void signs() throws Exception {
      asks("signature");
      touches++;
      new Actions(browser)
          .moveToElement(browser.findElement(By.cssSelector("[data-sign]")), -100, -40)
          .clickAndHold()
          .moveByOffset(80, 60)
          .moveByOffset(80, -50)
          .release()
          .perform();
      tap("next");
    }

    private void asks(String question) throws Exception {
      sees("[data-question=" + question + "]");
      isSound(question);
      assertThat(browser.executeScript("return window.keyNow()"))
          .as("who touches a key as soon as it is there hits it: " + question + ", " + name)
          .isEqualTo(browser.executeScript("return window.keyAtFirst"));
    }

    /** Touches the middle of a control, where nothing else may lie. */
    private void tap(String act) {
      touches++;
      Object covering =
          browser.executeScript(
              """
              const key = document.querySelector('[data-act="' + arguments[0] + '"]');
              key.scrollIntoView({block: 'center'});
              const box = key.getBoundingClientRect();
              const top = document.elementFromPoint(
                box.left + box.width / 2, box.top + box.height / 2);
              if (!top || !key.contains(top)) return top ? top.outerHTML.slice(0, 200) : 'nothing';
              top.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
              return '';
              """,
              act);
      assertThat(covering).as("what lies over " + act).isEqualTo("");
    }

    private void sees(String css) throws Exception {
      Await.until(css, PATIENCE, () -> !browser.findElements(By.cssSelector(css)).isEmpty());
    }

    private void isSound(String state) throws Exception {
      String folder = System.getProperty("suoma.pictures");
      if (folder != null) {
        Files.write(
            Path.of(folder, name + " " + state + ".png"),
            browser.getScreenshotAs(OutputType.BYTES));
      }
      assertThat(inspection.faults()).as(name + ", " + state).isEmpty();
      assertThat(inspection.languageFaults()).as(name + ", " + state).isEmpty();
      assertThat(inspection.barriers()).as(name + ", " + state).isEmpty();
    }
  }
}
