package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;

/** From a finding that stops the release to the release, in Chromium. */
class ChecksBrowserTest {

  @TempDir private Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    browser = ConsoleBrowser.open();
    String password = county.staff(true, Role.APPROVER);
    ConsoleBrowser.signIn(browser, county.origin(), RunningCounty.login(Role.APPROVER), password);
    ConsoleBrowser.awaitHeading(browser, "总览");
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void stopsTheReleaseUntilAnApproverAnswersForWhatWasFound() throws Exception {
    browser.findElement(By.linkText("检查")).click();
    ConsoleBrowser.awaitHeading(browser, "检查");
    assertThat(browser.findElement(By.cssSelector(".empty")).getText()).contains("立即检查");
    look("checks-empty");
    county.bring(
        "notice-9.json",
        """
        {"id":"notice-9","title":"公示","filing":{"columns":["notices"],"unit":"office",
         "publishedOn":"2026-05-05"},"source":{"name":"示例"},
         "body":{"type":"notice","kind":"公示","text":[
          {"block":"paragraph","text":"公示对象：身份证号 11010519491231002X，请再接再励。"}]}}
        """);

    browser.get(county.origin() + "/console/releases/next");
    assertThat(browser.findElement(By.id("findings")).getText())
        .contains("检查拦下了 1 处", "身份证号码 公示", "110*************2X", "正文第 1 段")
        .doesNotContain("1231002X");
    assertThat(browser.findElement(By.cssSelector(".fields")).getText()).contains("警告", "有拦截，不能发布");
    look("next-release-stopped");

    browser.findElement(By.cssSelector("#findings p a")).click();
    ConsoleBrowser.awaitHeading(browser, "检查");
    browser.findElement(By.xpath("//summary[. = '放行']")).sendKeys(Keys.ENTER);
    browser.findElement(By.name("reason")).sendKeys("打 13800138000 问过了", Keys.ENTER);
    assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
        .contains("没有放行", "不要写个人信息");
    browser.findElement(By.xpath("//summary[. = '放行']")).sendKeys(Keys.ENTER);
    look("checks");
    browser.findElement(By.name("reason")).sendKeys("本人书面同意公开", Keys.ENTER);
    told("已放行");

    browser.findElement(By.xpath("//button[. = '立即检查']")).sendKeys(Keys.ENTER);
    told("检查完了");
    assertThat(browser.findElement(By.cssSelector(".findings")).getText())
        .contains("已放行", "放行理由：本人书面同意公开", "再接再厉");
    look("checks-let-through");

    browser.get(county.origin() + "/console/releases/next");
    browser.findElement(By.cssSelector("button.final")).click();
    ConsoleBrowser.awaitHeading(browser, "发布");
    assertThat(browser.findElement(By.cssSelector(".done")).getText()).contains("第 1 版已发布");
  }

  /** Waits for the page that says so: the one before has such a line, too, and goes away. */
  private void told(String words) {
    browser.findElement(By.xpath("//*[@role='status'][contains(., '" + words + "')]"));
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
