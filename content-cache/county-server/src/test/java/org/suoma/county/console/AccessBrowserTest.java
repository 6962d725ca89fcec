package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.access.SecondFactor;

/** How an administrator gets in for the first time, and lets others in, in Chromium. */
class AccessBrowserTest {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String CHOSEN = "correct-onion-bridge-42";

  @TempDir private Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder, true);
    browser = ConsoleBrowser.open();
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void leadsFromAGivenPasswordOverOnesOwnAndThePhoneToTheConsole() throws Exception {
    String given = county.staff(false, Role.ADMINISTRATOR);
    browser.get(county.origin() + "/console");
    ConsoleBrowser.awaitHeading(browser, "登录");
    look("sign-in");

    ConsoleBrowser.signIn(browser, county.origin(), "administrator", given);
    ConsoleBrowser.awaitHeading(browser, "更改密码");
    look("password");
    browser.get(county.origin() + "/console/accounts");
    ConsoleBrowser.awaitHeading(browser, "更改密码");
    choosePassword(given, "123456789012");
    assertThat(browser.findElement(By.cssSelector(".wrong")).getText()).contains("太容易猜到");
    choosePassword(given, CHOSEN);

    ConsoleBrowser.awaitHeading(browser, "绑定动态码");
    look("second-factor");
    bind("000000");
    assertThat(browser.findElement(By.cssSelector(".wrong")).getText()).contains("动态码不对");
    bind(code());

    ConsoleBrowser.awaitHeading(browser, "总览");
    letSomebodyIn();
  }

  private void letSomebodyIn() throws Exception {
    browser.findElement(By.linkText("账号")).click();
    ConsoleBrowser.awaitHeading(browser, "账号");
    browser.findElement(By.name("login")).sendKeys("zhangsan");
    browser.findElement(By.name("name")).sendKeys("张三");
    browser.findElement(By.cssSelector("[value=EDITOR]")).sendKeys(Keys.SPACE);
    browser.findElement(By.name("name")).sendKeys(Keys.ENTER);
    String password = browser.findElement(By.cssSelector(".given")).getText();
    assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    look("accounts");

    browser.findElement(By.linkText("张三")).click();
    browser.findElement(By.xpath("//button[. = '指定']")).sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.xpath("//p[contains(., '代岗')]")).getText())
        .contains("由管理员代岗");
    browser.findElement(By.xpath("//summary[contains(., '范围')]")).click();
    browser.findElement(By.name("remit-unit")).sendKeys(Keys.SPACE);
    look("account");
    browser.findElement(By.xpath("//button[. = '保存']")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//summary[contains(., '只办选中的')]"));

    browser.findElement(By.linkText("操作记录")).click();
    ConsoleBrowser.awaitHeading(browser, "操作记录");
    browser.findElement(By.linkText("核对全部记录")).click();
    assertThat(browser.findElement(By.cssSelector(".done")).getText()).contains("记录完整");
    look("trail");

    browser.findElement(By.xpath("//button[. = '退出']")).sendKeys(Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "登录");
    ConsoleBrowser.signIn(browser, county.origin(), "zhangsan", password);
    ConsoleBrowser.awaitHeading(browser, "更改密码");
    choosePassword(password, CHOSEN);
    ConsoleBrowser.awaitHeading(browser, "绑定动态码");
    assertThat(browser.executeScript("return document.querySelector('iframe')")).isNull();
    bind(code());
    ConsoleBrowser.awaitHeading(browser, "总览");
    assertThat(browser.findElements(By.cssSelector(".menu nav a")))
        .extracting(link -> link.getText())
        .containsExactly("总览", "条目", "稿件", "检查", "叫人", "导入", "发布", "终端", "统计", "测评");
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }

  private void choosePassword(String old, String chosen) {
    browser.findElement(By.name("old")).sendKeys(old);
    browser.findElement(By.name("new")).sendKeys(chosen);
    browser.findElement(By.name("again")).sendKeys(chosen, Keys.ENTER);
  }

  private void bind(String code) {
    browser.findElement(By.name("code")).sendKeys(code, Keys.ENTER);
  }

  /** What the phone would show for the secret on the page. */
  private String code() {
    String letters = browser.findElement(By.cssSelector(".fields .code")).getText();
    ByteArrayOutputStream secret = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int i = 0; i < letters.length(); i++) {
      held = (held << 5) | BASE32.indexOf(letters.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret.write(held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return new SecondFactor(new SecureRandom())
        .code(secret.toByteArray(), county.clock().instant());
  }
}
