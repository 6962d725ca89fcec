package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.access.StaffAction;
import org.suoma.county.recording.Recording.Language;
import org.suoma.county.recording.SpokenWav;

/** A translator speaks a text into Chromium, whose microphone hears a file. */
class RecordingBrowserTest {

  private static final String TITLE = "entry/notice-3/title";

  @TempDir private Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    Path heard = Files.write(folder.resolve("heard.wav"), SpokenWav.of(48_000, 1, 0.2, 1.4, 0.3));
    browser =
        ConsoleBrowser.open(
            List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-audio-capture=" + heard));
    ConsoleBrowser.signIn(
        browser, county.origin(), "translator", county.staff(true, Role.TRANSLATOR));
    ConsoleBrowser.awaitHeading(browser, "总览");
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void speaksHearsSavesAndTakesBackByTheKeyboardAlone() throws Exception {
    browser.findElement(By.linkText("录音")).click();
    ConsoleBrowser.awaitHeading(browser, "录音");
    look("voices");
    browser.findElement(By.linkText("停水通知（第3号）".replace("停水", "<b>停水</b>"))).click();
    look("voices-entry");
    browser.findElement(By.linkText("从没有录的开始")).click();

    awaitState("按“录音”");
    WebElement record = browser.findElement(By.id("record"));
    assertThat(browser.switchTo().activeElement()).isEqualTo(record);
    record.sendKeys(Keys.SPACE);
    awaitState("正在录，2 秒");
    look("voice-recording");
    record.sendKeys(Keys.SPACE);
    awaitState("录好了");
    browser.findElement(By.id("play")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//button[@id = 'play' and . = '停']")).sendKeys(Keys.ENTER);
    browser.findElement(By.id("save")).sendKeys(Keys.ENTER);

    assertThat(browser.findElement(By.cssSelector(".done")).getText()).contains("已保存", "撤销这一次");
    look("voice-next");
    assertThat(county.services().recordings().sound(TITLE, Language.HAN)).isPresent();
    assertThat(trail()).contains(StaffAction.RECORDED.name());

    browser.findElement(By.cssSelector(".done .link")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//div[@role = 'status' and contains(., '已换回原来的')]"));
    assertThat(county.services().recordings().sound(TITLE, Language.HAN)).isEmpty();
    browser.findElement(By.xpath("//button[. = '换回上一次的']")).sendKeys(Keys.ENTER);
    browser.findElement(By.cssSelector(".now audio"));
    look("voice-recorded");
    assertThat(county.services().recordings().sound(TITLE, Language.HAN)).isPresent();
    assertThat(trail()).contains(StaffAction.RECORDING_PUT_BACK.name());
  }

  private List<String> trail() {
    return county.services().access().steps().steps("text:" + TITLE).stream()
        .map(step -> step.deed().action())
        .toList();
  }

  private void awaitState(String words) {
    browser.findElement(By.xpath("//output[contains(., '" + words + "')]"));
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
