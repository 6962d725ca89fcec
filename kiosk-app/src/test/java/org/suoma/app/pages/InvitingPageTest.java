package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;

/** The page that stands while nobody is there. */
@Timeout(120)
class InvitingPageTest extends PagesBesideAnAgent {

  private static final By SLIDE = By.cssSelector(".slide");

  @Test
  void whatItShowsFirstIsThereBeforeAnyScriptHasRun() {
    ChromeDriver browser = Chromium.open(1080, 1920);
    try {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
      browser.get(pages.address().toString());
      assertThat(browser.findElement(By.cssSelector(".slides")).getDomAttribute("class"))
          .as("no script has run")
          .isEqualTo("slides");
      assertThat(browser.findElement(SLIDE).getCssValue("visibility")).isEqualTo("visible");

      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
      browser.navigate().refresh();

      assertThat(browser.findElement(SLIDE).getDomAttribute("class")).isEqualTo("slide shown");
      assertThat(browser.findElement(SLIDE).getCssValue("visibility")).isEqualTo("visible");
    } finally {
      browser.quit();
    }
  }
}
