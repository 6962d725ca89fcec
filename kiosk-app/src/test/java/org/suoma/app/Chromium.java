package org.suoma.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** A Chromium without a window, as large as a kiosk's screen. */
public final class Chromium {

  private Chromium() {}

  /** Opens one; whoever did quits it. */
  public static ChromeDriver open(int width, int height) {
    return open(width, height, PageLoadStrategy.NORMAL);
  }

  /** Opens one that waits for so much of a page; whoever did quits it. */
  public static ChromeDriver open(int width, int height, PageLoadStrategy waiting) {
    ChromeOptions options = new ChromeOptions();
    options.setPageLoadStrategy(waiting);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--window-size=" + width + "," + height);
    options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "WARNING"));
    ChromeDriver browser = start(options);
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return browser;
  }

  /** Starts the machine's own with these options; whoever did quits it. */
  public static ChromeDriver start(ChromeOptions options) {
    options.setBinary(onPath("chromium").toString());
    // Named here so that Selenium does not go and look for one on the internet.
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").toFile())
            .build(),
        options);
  }

  /**
   * What a script answers, in words, once a promise is kept; a script that fails fails the test.
   */
  public static String evaluate(ChromeDriver browser, String expression) {
    Map<?, ?> answer =
        browser.executeCdpCommand(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.containsKey("exceptionDetails")) {
      throw new AssertionError(String.valueOf(answer));
    }
    return String.valueOf(((Map<?, ?>) Objects.requireNonNull(answer.get("result"))).get("value"));
  }

  private static Path onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(program + " is needed on the PATH"));
  }
}
