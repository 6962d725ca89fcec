package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.county.RunningCounty;
import org.suoma.county.TestKiosk;
import org.suoma.county.access.Role;
import org.suoma.county.rollout.RolloutDesk;
import org.suoma.county.software.MadeSoftware;

/**
 * From the choice of groups by a roll-out that pauses itself to the content before, in Chromium.
 */
@Tag("long")
class RolloutBrowserTest {

  @TempDir private Path folder;
  private RunningCounty county;
  private RolloutDesk desk;
  private ChromeDriver browser;
  private final Map<String, TestKiosk> kiosks = new HashMap<>();

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    desk = county.services().rollouts();
    county.publish();
    county.bring(
        "notice-9.json",
        """
        {"id":"notice-9","title":"停电通知","filing":{"columns":["notices"],"unit":"office",
         "publishedOn":"2026-05-05"},"source":{"name":"示例"},
         "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"请备好照明。"}]}}
        """);
    browser = ConsoleBrowser.open();
    String password = county.staff(true, Role.APPROVER, Role.OPERATOR);
    ConsoleBrowser.signIn(browser, county.origin(), RunningCounty.login(Role.APPROVER), password);
    ConsoleBrowser.awaitHeading(browser, "总览");
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void rollsOutPausesSaysWhyGoesOnAndGoesBack() throws Exception {
    browser.get(county.origin() + "/console/releases/next");
    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("每台终端最多下载", "试点终端 0 台 → 先行终端 0 台", "试点组现在没有终端");
    browser.findElement(By.cssSelector("input[value='PILOT_FIRST']")).click();
    browser.findElement(By.xpath("//summary[. = '分批的比例和时间']")).sendKeys(Keys.ENTER);
    browser.findElement(By.name("nightly")).click();
    look("next-release-choices");
    browser.findElement(By.cssSelector("button.final")).click();
    ConsoleBrowser.awaitHeading(browser, "发布");
    look("releases-rollout");
    browser.findElement(By.linkText("看进度")).click();
    ConsoleBrowser.awaitHeading(browser, "第 2 版的进度");
    assertThat(browser.findElement(By.cssSelector(".empty")).getText()).contains("还没有终端报告过");
    look("rollout-empty");

    report("hall-zhenfu", "canary", "\"sequence\":2,\"outcome\":\"ACTIVATED\"", "");
    report(
        "hall-minzheng",
        "canary",
        "\"sequence\":2,\"outcome\":\"ACTIVATED\"",
        "\"entries/notice-9.json: unreadable\"");
    report(
        "town-chengguan",
        "canary",
        "\"sequence\":1,\"outcome\":\"UNCHANGED\",\"progress\":{\"step\":\"FETCHING\","
            + "\"bytesDone\":40,\"bytesTotal\":100}",
        "");
    report("village-1", "all", "\"sequence\":1,\"outcome\":\"UNCHANGED\"", "");
    desk.course().step();
    browser.get(county.origin() + "/console");
    assertThat(browser.findElement(By.cssSelector(".warnings")).getText())
        .contains("第 2 版分批发布已暂停", "“试点终端”有 1 台终端出问题（共 3 台），达到 10% 的上限。2026年5月6日 12:00，服务器（自动）");
    assertThat(browser.findElement(By.cssSelector(".tiles")).getText()).contains("正在分批更新");
    look("overview-paused");
    browser.findElement(By.xpath("//a[. = '看进度']")).click();
    ConsoleBrowser.awaitHeading(browser, "第 2 版的进度");
    assertThat(browser.findElement(By.cssSelector(".rollout")).getText())
        .contains("已开放，暂停中", "3 台中 1 台已显示，1 台出问题", "还没开放");
    assertThat(browser.findElement(By.cssSelector(".list")).getText())
        .contains("出问题", "内容显示不了：entries/notice-9.json", "下载中", "40%", "还没轮到");
    look("rollout-paused");

    say("继续", "看");
    assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
        .contains("没有办", "请写明理由");
    say("继续", "那一台单独处理");
    browser.findElement(By.xpath("//header//span[. = '进行中']"));
    say("现在就开放下一组", "会议前要看到");
    browser.findElement(By.xpath("//dd[contains(., '会议前要看到')]"));
    say("停止", "标题写错了");
    browser.findElement(By.xpath("//header//span[. = '已停止']"));

    browser.findElement(By.linkText("‹ 发布")).click();
    ConsoleBrowser.awaitHeading(browser, "发布");
    browser.findElement(By.linkText("退回到这一版")).click();
    ConsoleBrowser.awaitHeading(browser, "退回第 1 版的内容");
    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("新增 0 条，修改 0 条，撤下 1 条", "作为第 3 版发布", "不会退回");
    look("rollback");
    browser.findElement(By.name("reason")).sendKeys("标题写错了", Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "第 3 版的进度");
    assertThat(browser.findElement(By.cssSelector(".facts")).getText()).contains("内容退回第 1 版");
    look("rollout-back");
    browser.findElement(By.linkText("‹ 发布")).click();
    ConsoleBrowser.awaitHeading(browser, "发布");
    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("终端得到的是第 1 版的内容，这里的内容没有退回");
    look("releases-back");
    browser.findElement(By.linkText("看差别")).click();
    ConsoleBrowser.awaitHeading(browser, "确认发布第 4 版");
    assertThat(county.released()).doesNotContain("entries/notice-9.json");
  }

  /** Waits for the page that comes of it: the one before goes away. */
  private void say(String action, String reason) {
    WebElement fold = browser.findElement(By.xpath("//summary[. = '" + action + "']"));
    fold.sendKeys(Keys.ENTER);
    WebElement form =
        browser.findElement(By.xpath("//details[summary[. = '" + action + "']]//form"));
    browser.executeScript("arguments[0].noValidate = true", form);
    form.findElement(By.name("reason")).sendKeys(reason);
    form.submit();
  }

  /** As a kiosk does, over HTTP. */
  private void report(String name, String ring, String content, String fault) throws Exception {
    byte[] report =
        """
        {"kiosk":"%s","content":{%s},"contentFaults":[%s],
         "traits":{"name":"%s","ring":"%s","area":"","tags":[]}}
        """
            .formatted(name, content, fault, name, ring)
            .getBytes(UTF_8);
    if (!kiosks.containsKey(name)) {
      kiosks.put(name, county.enrol(name));
    }
    assertThat(kiosks.get(name).post("/kiosks/report", report).statusCode()).isEqualTo(204);
  }

  @Test
  void givesAVersionOfTheSoftwareToKiosksAndCallsItBack() throws Exception {
    browser.get(county.origin() + "/console/kiosks");
    browser.findElement(By.linkText("程序")).click();
    ConsoleBrowser.awaitHeading(browser, "终端程序");
    assertThat(browser.findElement(By.tagName("main")).getText()).contains("还没有收下任何版本");
    MadeSoftware makers = new MadeSoftware(folder.resolve("makers"), county.clock());
    county.trustSoftware(makers.publicKeys());
    county.services().software().shelf().add(makers.make("1.4.1"));
    county.services().software().shelf().add(makers.make("1.4.2"));
    software("hall-zhenfu", "canary", "\"version\":\"1.4.1\"");
    software("hall-minzheng", "canary", "\"version\":\"1.4.1\"");
    software("village-1", "all", "\"version\":\"1.4.1\"");
    browser.navigate().refresh();
    browser.findElement(By.xpath("//summary[. = '推给终端']")).sendKeys(Keys.ENTER);
    browser.findElement(By.cssSelector("input[value='PILOT_FIRST']")).click();
    WebElement offer = browser.findElement(By.cssSelector("form[action='/console/software']"));
    offer.findElement(By.name("reason")).sendKeys("修好了打印");
    look("software-offer");
    offer.findElement(By.cssSelector("button.final")).click();
    ConsoleBrowser.awaitHeading(browser, "终端程序");
    software(
        "hall-zhenfu",
        "canary",
        "\"version\":\"1.4.2\",\"before\":\"1.4.1\",\"trial\":true,\"trouble\":\"屏幕上的程序没有显示页面\"");
    software(
        "hall-minzheng",
        "canary",
        "\"version\":\"1.4.1\",\"left\":\"1.4.2\",\"leftBecause\":\"启动 3 次都没有证明运行正常（agent）\"");
    county.services().software().course().step();
    browser.navigate().refresh();
    look("software-paused");
    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("1.4.2 已暂停", "试过，又退回了：启动 3 次", "试运行", "2 台中 0 台已换上，1 台出问题", "没轮到");
    browser.get(county.origin() + "/console");
    assertThat(browser.findElement(By.cssSelector(".warnings")).getText())
        .contains("终端程序 1.4.2 分批发布已暂停");
    browser.findElement(By.linkText("看进度")).click();
    ConsoleBrowser.awaitHeading(browser, "终端程序");
    browser.findElement(By.xpath("//summary[. = '撤回这一版']")).sendKeys(Keys.ENTER);
    WebElement withdraw =
        browser.findElement(By.cssSelector("form[action='/console/software/withdraw']"));
    withdraw.findElement(By.name("reason")).sendKeys("有一台起不来");
    withdraw.findElement(By.cssSelector("button.final")).click();
    ConsoleBrowser.awaitHeading(browser, "终端程序");
    assertThat(browser.findElement(By.tagName("main")).getText()).contains("已撤回", "已停止");
  }

  private void software(String name, String ring, String told) {
    desk.take(
        """
        {"kiosk":"%s","content":{"sequence":1},"software":{%s},
         "traits":{"name":"%s","ring":"%s","area":"","tags":[]}}
        """
            .formatted(name, told, name, ring)
            .getBytes(UTF_8));
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
