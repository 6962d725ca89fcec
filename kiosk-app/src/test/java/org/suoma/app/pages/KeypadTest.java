package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.BrowsedSample;
import org.suoma.app.RunningPages;

/** The kiosk without a finger: a keypad with arrows and Enter is enough for everything. */
@Timeout(180)
class KeypadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String STANDS_ON =
      """
      const e = document.activeElement, box = e.getBoundingClientRect();
      return [e.dataset.act || e.tagName,
        parseFloat(getComputedStyle(e).outlineWidth) >= 4 && getComputedStyle(e).outlineStyle === 'solid',
        box.top >= -1 && box.bottom <= innerHeight + 1];
      """;

  private static final String CONTROLS =
      """
      return Array.from(document.querySelectorAll('#page a, #page button'))
        .filter(e => e.offsetParent && getComputedStyle(e).visibility === 'visible').length;
      """;

  @TempDir private static Path directory;

  private static BrowsedSample sample;
  private static RunningPages pages;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws Exception {
    sample = BrowsedSample.open(directory, PageLoadStrategy.NORMAL);
    pages = sample.pages();
    browser = sample.browser();
    browser.manage().timeouts().implicitlyWait(PATIENCE);
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"home", "policies", "entry?id=guide-elder-allowance", "display", "match", "map"})
  void arrowsReachEveryControlAndItIsSeenWhereTheyStand(String path) {
    browser.get(pages.address().resolve(path).toString());
    int controls = ((Number) Objects.requireNonNull(browser.executeScript(CONTROLS))).intValue();
    List<WebElement> reached = new ArrayList<>();

    for (int i = 0; i < controls; i++) {
      press(Keys.ARROW_DOWN);
      reached.add(browser.switchTo().activeElement());
      List<?> stands = (List<?>) Objects.requireNonNull(browser.executeScript(STANDS_ON));
      assertThat(stands.subList(1, 3))
          .as("%s: outlined, on the screen", stands.get(0))
          .isEqualTo(List.of(true, true));
    }

    assertThat(new HashSet<>(reached)).hasSize(controls);
    press(Keys.ARROW_DOWN);
    assertThat(browser.switchTo().activeElement()).isEqualTo(reached.get(0));
    press(Keys.ARROW_UP);
    assertThat(browser.switchTo().activeElement()).isEqualTo(reached.get(controls - 1));
  }

  @Test
  void enterOpensWhatTheKeypadStandsOn() {
    browser.get(pages.address().resolve("home").toString());

    do {
      press(Keys.ARROW_DOWN);
    } while (!"open-search".equals(browser.switchTo().activeElement().getAttribute("data-act")));
    press(Keys.ENTER);

    assertThat(browser.findElement(By.cssSelector(".search-page")).isDisplayed()).isTrue();
    press(Keys.ARROW_DOWN);
    assertThat(browser.executeScript("return !!document.activeElement.closest('main')"))
        .isEqualTo(true);
  }

  private static void press(Keys key) {
    browser.switchTo().activeElement().sendKeys(key);
  }
}
