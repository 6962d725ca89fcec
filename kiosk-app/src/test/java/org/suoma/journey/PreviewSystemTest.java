package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;

/** An editor looks at a draft in the console, on the kiosk's own pages; both programs run. */
@Tag("running-system")
@Tag("long")
@Timeout(180)
class PreviewSystemTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String WORDS = "明早八点到十点停水（预览）";

  private final RunningSystem system = RunningSystem.ofLauncher();
  private ChromeDriver browser;

  @BeforeEach
  void open() {
    browser = Chromium.open(1366, 768);
    browser.manage().timeouts().implicitlyWait(PATIENCE);
  }

  @AfterEach
  void close() {
    browser.quit();
  }

  @Test
  void showsADraftOnBothScreensAndInYiAndLeavesNothingWhenTheServerIsKilled() throws Exception {
    signIn();
    browser.get(system.fact("county", "console") + "/entries/notice-water-stop");
    browser.findElement(By.xpath("//button[. = '修改' or . = '接着写']")).click();
    WebElement title = browser.findElement(By.name("/title"));
    title.clear();
    title.sendKeys(WORDS);
    browser.findElement(By.xpath("//button[. = '保存并看改动']")).click();
    browser.findElement(By.linkText("看终端上的样子")).click();

    inFrame(() -> assertThat(text()).contains(WORDS, "控制台预览"));
    picture("preview-portrait");
    inFrame(
        () -> {
          assertThat(browser.executeScript("return self.origin")).isEqualTo("null");
          assertThat(width()).isEqualTo(1080);
          assertThat(faces()).as("its own typefaces have come").isPositive();
          touch("[data-act=display]");
          browser.findElement(By.cssSelector("[data-path=display]"));
          touch("[data-act=size-4]");
          browser.findElement(By.cssSelector("#page.size-4"));
        });

    choose("横屏");
    choose("对照");
    inFrame(
        () -> {
          browser.findElement(By.cssSelector("#page.landscape.bilingual"));
          assertThat(width()).isEqualTo(1920);
          assertThat(text()).contains(WORDS);
        });
    picture("preview-landscape");
    choose("竖屏");
    choose("彝");
    choose("特大");
    inFrame(
        () -> {
          browser.findElement(By.cssSelector("#page.portrait.size-3[lang=ii]"));
          assertThat(text()).contains(WORDS);
        });
    picture("preview-yi");

    List<ProcessHandle> apps = apps();
    assertThat(apps).hasSize(2);
    long county = system.pid("county");
    system.kill("county");
    for (ProcessHandle app : apps) {
      app.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    Await.until("another county server", PATIENCE, () -> system.pid("county") != county);
    assertThat(previews()).doesNotExist();
  }

  private void signIn() throws IOException {
    browser.get(system.fact("county", "console"));
    String password = Files.readString(Path.of(system.data(), "county.password")).strip();
    browser.findElement(By.name("login")).sendKeys("demo");
    browser.findElement(By.name("password")).sendKeys(password, Keys.ENTER);
    browser.findElement(By.xpath("//h1[normalize-space(.) = '总览']"));
  }

  private void choose(String label) {
    browser.findElement(By.linkText(label)).click();
    browser.findElement(By.xpath("//a[. = '" + label + "'][@aria-current]"));
  }

  private void inFrame(Runnable looking) {
    browser.switchTo().frame(browser.findElement(By.cssSelector(".screen iframe")));
    browser.findElement(By.id("page"));
    looking.run();
    browser.switchTo().defaultContent();
  }

  /** ChromeDriver does not find its way into a frame that is drawn smaller. */
  private void touch(String css) {
    browser.executeScript("arguments[0].click()", browser.findElement(By.cssSelector(css)));
  }

  private String text() {
    return browser.findElement(By.id("page")).getText();
  }

  private int width() {
    return ((Number) browser.executeScript("return innerWidth")).intValue();
  }

  private int faces() {
    return ((Number)
            browser.executeScript(
                "return [...document.fonts].filter(face => face.status === 'loaded').length"))
        .intValue();
  }

  private Path previews() throws IOException {
    return Path.of(system.fact("county", "data"), "previews");
  }

  private List<ProcessHandle> apps() throws IOException {
    try (Stream<Path> files = Files.walk(previews())) {
      return files
          .filter(file -> file.endsWith("ready.json"))
          .map(PreviewSystemTest::process)
          .toList();
    }
  }

  private static ProcessHandle process(Path ready) {
    try {
      long pid = new JsonMapper().readTree(Files.readAllBytes(ready)).path("pid").asLong();
      return ProcessHandle.of(pid).orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void picture(String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
