package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium with a window of 1366 by 768, as the county's desks have them. */
final class ConsoleBrowser {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private ConsoleBrowser() {}

  /** A browser; whoever opened it quits it. */
  static ChromeDriver open() {
    return open(List.of());
  }

  /** The same with further arguments of Chromium's. */
  static ChromeDriver open(List<String> arguments) {
    ChromeOptions options = new ChromeOptions();
    options.addArguments(arguments);
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.setBinary(onPath("chromium").toString());
    // Named here so that Selenium does not go and look for one on the internet.
    ChromeDriver browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").toFile())
                .build(),
            options);
    browser.manage().timeouts().implicitlyWait(DEADLINE);
    browser.manage().window().setSize(new Dimension(1366, 768));
    return browser;
  }

  /** Signs in with a password, as people do. */
  static void signIn(ChromeDriver browser, String origin, String login, String password) {
    browser.get(origin + "/console");
    browser.findElement(By.name("login")).sendKeys(login);
    browser.findElement(By.name("password")).sendKeys(password, Keys.ENTER);
  }

  /**
   * Waits for the page with exactly this heading; fails when it has not come by the deadline. A
   * part of a heading would not do: 确认发布第 1 版 holds 发布 too, and leaves under the one who looks.
   */
  static void awaitHeading(ChromeDriver browser, String words) {
    browser.findElement(By.xpath("//h1[normalize-space(.) = '" + words + "']"));
  }

  /** Checks that a page is dressed, does not scroll sideways and keeps nobody out. */
  static void assertWell(ChromeDriver browser, String page) throws IOException {
    assertThat(browser.findElement(By.tagName("h1")).getCssValue("font-weight"))
        .as("the style sheet is in force on " + page)
        .isEqualTo("700");
    assertThat(
            browser.executeScript(
                "return document.documentElement.scrollWidth <= window.innerWidth"))
        .as(page)
        .isEqualTo(true);
    assertThat(barriers(browser)).as(page).isEqualTo("[]");
  }

  /** What axe-core, which knows the WCAG, finds to keep people out. */
  private static String barriers(ChromeDriver browser) throws IOException {
    try (InputStream axe = ConsoleBrowser.class.getResourceAsStream("/axe.min.js")) {
      browser.executeScript(new String(Objects.requireNonNull(axe).readAllBytes(), UTF_8));
    }
    return String.valueOf(
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(function (found) {
              done(JSON.stringify(found.violations.map(function (one) {
                return one.id + ': ' + one.nodes[0].html;
              })));
            });
            """));
  }

  /** For people to look at, below {@code target/pictures}. */
  static void keepPicture(ChromeDriver browser, String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static Path onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(program + " is needed on the PATH"));
  }
}
