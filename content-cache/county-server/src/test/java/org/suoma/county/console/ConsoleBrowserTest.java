package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.suoma.county.RunningCounty;

/** Walks through the console as an editor does, in Chromium. */
class ConsoleBrowserTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    ChromeOptions options = new ChromeOptions();
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.setBinary(onPath("chromium").toString());
    // Named here so that Selenium does not go and look for one on the internet.
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").toFile())
                .build(),
            options);
    browser.manage().timeouts().implicitlyWait(DEADLINE);
    browser.manage().window().setSize(new Dimension(1366, 768));
    browser.get(county.origin() + "/console?token=" + county.consoleToken());
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void leadsAnEditorFromTheOverviewToAPublishedRelease() {
    assertThat(browser.getCurrentUrl()).doesNotContain("token");
    awaitHeading("总览");

    browser.findElement(By.linkText("查看并发布")).click();
    awaitHeading("确认发布第 1 版");
    browser.findElement(By.cssSelector("button.final")).click();

    awaitHeading("发布");
    assertThat(browser.findElement(By.cssSelector(".done")).getText()).contains("第 1 版已发布");
  }

  @Test
  void findsAnEntryAndShowsItsText() {
    browser.findElement(By.linkText("条目")).click();
    browser.findElement(By.name("q")).sendKeys("notice-2");
    browser.findElement(By.cssSelector(".search button")).click();
    // The list before the search has titles too, and goes away under the one who clicks on them.
    browser.findElement(By.cssSelector("input[name=q][value=notice-2]"));
    browser.findElement(By.cssSelector(".title a")).click();

    awaitHeading("<b>停水</b>通知（第2号）");
    assertThat(browser.findElement(By.cssSelector("article")).getText()).contains("明天停水。");
  }

  @Test
  void fitsThePagesIntoTheWindowWithoutScrollingSideways() {
    for (String path : List.of("", "/entries", "/entries/notice-1", "/import", "/releases")) {
      browser.get(county.origin() + "/console" + path);

      WebElement body = browser.findElement(By.tagName("body"));
      assertThat(body.getCssValue("display")).as("the style sheet is in force").isEqualTo("grid");
      assertThat(
              browser.executeScript(
                  "return document.documentElement.scrollWidth <= window.innerWidth"))
          .as(path)
          .isEqualTo(true);
    }
  }

  private static Path onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(program + " is needed on the PATH"));
  }

  /**
   * Waits for the page with exactly this heading; fails when it has not come by the deadline. A
   * part of a heading would not do: 确认发布第 1 版 holds 发布 too, and leaves under the one who looks.
   */
  private void awaitHeading(String words) {
    browser.findElement(By.xpath("//h1[normalize-space(.) = '" + words + "']"));
  }
}
