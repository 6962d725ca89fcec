package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.enrolment.EnrolmentCode;

/** A machine that has just been set up, at its screen. */
@Timeout(120)
class SetUpPagesTest {

  private static final String NOT_ENROLLED =
      "{\"county\":true,\"enrolled\":false,\"name\":\"\",\"area\":\"\",\"place\":\"\"}";
  private static final String WITHOUT_COUNTY = NOT_ENROLLED.replace("true", "false");
  private static final String CODE = EnrolmentCode.generate(new Random(3)).text();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

  @TempDir private Path directory;
  private FakeAgent agent;
  private RunningPages pages;

  @BeforeEach
  void start() throws IOException {
    agent = new FakeAgent();
    pages =
        RunningPages.start(directory, new SampleStore(directory).reader(), agent.address(), false);
  }

  @AfterEach
  void stop() {
    pages.close();
    agent.close();
  }

  private void heard(String membership) {
    agent.membership(membership);
    pages.askWhoItIs();
  }

  @Test
  void asksForTheCodeAtEveryAddressUntilTheKioskIsEnrolled() throws Exception {
    heard(NOT_ENROLLED);

    assertThat(pages.get("").body()).contains("这台终端还没有登记", "data-key=\"Z\"");
    assertThat(pages.get("home").body()).contains("这台终端还没有登记");
    HttpResponse<String> still = pages.fetch("?code");
    assertThat(still.statusCode()).isEqualTo(204);
    assertThat(still.headers().firstValue("connection"))
        .as("it ends, and says so")
        .hasValue("close");
    assertThat(pages.post("set-up", "typed=7K3").body()).contains("还没有输完");
    assertThat(pages.post("set-up", "typed=7K3M9QX0").body()).contains("有一位输错了");
    assertThat(agent.codes()).as("what is wrong in itself goes nowhere").isEmpty();

    assertThat(pages.post("set-up", "typed=" + CODE).statusCode()).isEqualTo(303);

    assertThat(agent.codes()).containsExactly("{\"code\":\"" + CODE + "\"}");
    assertThat(pages.get("").body()).contains("内容正在准备", "这台终端", "bianmin-1");
  }

  @Test
  void saysWhyTheCountyDidNotTakeACodeAndKeepsIt() throws Exception {
    heard(NOT_ENROLLED);
    agent.refuseCodes("CODE_REFUSED");

    assertThat(pages.post("set-up", "typed=" + CODE).body())
        .contains("已经用过、过期了", "value=\"" + CODE + "\"");
  }

  @Test
  void showsHowFarTheContentIsAndWhyItDoesNotCome() throws Exception {
    heard(WITHOUT_COUNTY);
    agent.content(
        "{\"progress\":{\"step\":\"FETCH\",\"bytesDone\":12000000,\"bytesTotal\":48000000}}");
    pages.askAgent();
    assertThat(pages.get("home").body()).contains("12 / 48 MB", "hx-get=\"./\"");

    agent.content("{\"error\":\"SOURCE_UNREACHABLE\",\"detail\":\"x\"}");
    pages.askAgent();
    assertThat(pages.get("home").body()).contains("还没有取到内容", "SOURCE_UNREACHABLE");
  }

  @Test
  void aKioskThatOnceWasEnrolledGoesOnShowingWhatItHas() throws Exception {
    agent.membership(
        NOT_ENROLLED.replace(
            "false,\"name\":\"\",\"area\":\"\"", "true,\"name\":\"hall-1\",\"area\":\"519999\""));
    assertThat(pages.askWhoItIs().kiosk()).isPresent();
    assertThat(Files.readString(directory.resolve("kiosk.json"))).contains("hall-1");

    heard(NOT_ENROLLED);

    assertThat(pages.get("").body()).doesNotContain("还没有登记");
    try (RunningPages again =
        RunningPages.start(directory, new SampleStore(directory).reader(), NOWHERE, false)) {
      assertThat(again.askWhoItIs().kiosk().orElseThrow().name()).isEqualTo("hall-1");
    }
  }

  @Test
  void aPersonTypesTheCodeWithFingersOnEitherScreen() throws Exception {
    heard(NOT_ENROLLED);
    type(pages, 1080, 1920, "set-up-portrait");
    agent.membership(NOT_ENROLLED);
    try (RunningPages wide =
        RunningPages.start(
            Files.createDirectories(directory.resolve("wide")),
            new SampleStore(directory.resolve("wide")).reader(),
            agent.address(),
            true)) {
      wide.askWhoItIs();
      type(wide, 1920, 1080, "set-up-landscape");
    }
  }

  private static void type(RunningPages on, int width, int height, String picture)
      throws IOException {
    ChromeDriver browser = Chromium.open(width, height);
    browser.manage().timeouts().implicitlyWait(PATIENCE);
    try {
      browser.get(on.address().toString());
      touch(browser, "7", "7", "clear", "K", "3", "delete");
      assertThat(code(browser)).as("the last key took one back").isEqualTo("K");
      touch(browser, "clear");
      touch(browser, (CODE + "7").split(""));
      assertThat(code(browser)).as("however fast, and never more than eight").isEqualTo(CODE);
      touch(browser, "clear");
      for (String key : CODE.chars().mapToObj(Character::toString).toList()) {
        WebElement button = browser.findElement(By.cssSelector("[data-act='code-" + key + "']"));
        assertThat(Math.min(button.getSize().height, button.getSize().width))
            .as("12.7 mm at 4 dots each")
            .isGreaterThanOrEqualTo(50);
        button.click();
      }
      assertThat(code(browser)).isEqualTo(CODE);
      keepPicture(browser, picture);
      assertThat(
              Chromium.evaluate(
                  browser,
                  "String(document.querySelector('main').scrollHeight <= document.querySelector('main').clientHeight)"))
          .as("nothing lies below the screen")
          .isEqualTo("true");
      browser.findElement(By.cssSelector("[data-act='code-send']")).click();
      browser.findElement(By.cssSelector(".set-up-name"));
    } finally {
      browser.quit();
    }
  }

  /** All within one moment, as no page could be asked between. */
  private static void touch(ChromeDriver browser, String... keys) {
    browser.executeScript(
        "for (const key of arguments[0]) document.querySelector(`[data-act=code-${key}]`).click()",
        List.of(keys));
  }

  /** What stands in the boxes. */
  private static String code(ChromeDriver browser) {
    return browser.findElements(By.cssSelector(".set-up-code b")).stream()
        .map(WebElement::getText)
        .collect(Collectors.joining());
  }

  /** For people to look at. */
  private static void keepPicture(ChromeDriver browser, String name) throws IOException {
    String folder = System.getProperty("suoma.pictures");
    if (folder != null) {
      browser.executeScript("return document.fonts.ready.then(() => true)");
      Files.write(Path.of(folder, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
  }
}
