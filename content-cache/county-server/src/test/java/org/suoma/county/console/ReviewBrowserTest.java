package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** Journey 1 of the design, through all its roles, in Chromium. */
class ReviewBrowserTest {

  @TempDir private Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    browser = ConsoleBrowser.open();
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void leadsANewEntryFromItsWriterOverReaderAndSignerToTheRelease() throws Exception {
    String editor = county.staff(true, Role.EDITOR);
    String reviewer = county.staff(true, Role.REVIEWER);
    String approver = county.staff(true, Role.APPROVER);
    county.publish();

    as(Role.EDITOR, editor);
    browser.findElement(By.linkText("稿件")).click();
    ConsoleBrowser.awaitHeading(browser, "稿件");
    look("revisions-empty");
    choose("type", "notice");
    browser.findElement(By.name("entry")).sendKeys("notice-market", Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "新增通知公告");
    browser.findElement(By.name("/title")).sendKeys("赶集日便民服务");
    choose("/filing/columns", "notices");
    choose("/filing/unit", "office");
    browser.findElement(By.name("/source/name")).sendKeys("县政府办公室");
    browser.findElement(By.name("/body/kind")).sendKeys("通知");
    button("＋ 段落").click();
    browser.findElement(By.name("/body/text/0/text")).sendKeys("逢五逢十赶集，窗口照常办事，问 13800138000。");
    look("revision-edit");
    button("保存并看改动").click();
    ConsoleBrowser.awaitHeading(browser, "赶集日便民服务");
    assertThat(browser.findElement(By.cssSelector(".diff")).getText()).contains("逢五逢十赶集，窗口照常办事");
    assertThat(browser.findElement(By.cssSelector(".reasons")).getText()).contains("拦截", "手机");
    look("revision-mine");
    button("送审").click();
    awaitState("待审核");

    as(Role.REVIEWER, reviewer);
    open("赶集日便民服务");
    fold("退回修改");
    browser.findElement(By.cssSelector("form[action$=send-back] textarea")).sendKeys("写明地点");
    browser.findElement(By.cssSelector("form[action$=send-back] button")).click();
    awaitState("起草中");

    as(Role.EDITOR, editor);
    open("赶集日便民服务");
    assertThat(browser.findElement(By.cssSelector(".trail")).getText()).contains("写明地点");
    browser.findElement(By.linkText("接着写")).click();
    ConsoleBrowser.awaitHeading(browser, "新增通知公告");
    browser.findElement(By.name("/body/where")).sendKeys("县大厅一楼");
    browser.findElement(By.name("/body/text/0/text")).clear();
    browser.findElement(By.name("/body/text/0/text")).sendKeys("逢五逢十赶集，窗口照常办事。");
    button("保存并看改动").click();
    ConsoleBrowser.awaitHeading(browser, "赶集日便民服务");
    button("送审").click();
    awaitState("待审核");

    as(Role.REVIEWER, reviewer);
    assertThat(browser.findElement(By.cssSelector(".warnings")).getText()).contains("1 篇稿件等您办理");
    open("赶集日便民服务");
    look("revision-review");
    browser.findElement(By.cssSelector("form[action$=pass] button")).click();
    awaitState("待签发");

    as(Role.APPROVER, approver);
    open("赶集日便民服务");
    browser.findElement(By.cssSelector("form[action$=sign] button")).click();
    awaitState("已签发");
    browser.findElement(By.linkText("总览")).click();
    ConsoleBrowser.awaitHeading(browser, "总览");
    browser.findElement(By.linkText("查看并发布")).click();
    ConsoleBrowser.awaitHeading(browser, "确认发布第 2 版");
    browser.findElement(By.cssSelector("input[name='template'][value='PILOT_FIRST']")).click();
    look("next-release");
    browser.findElement(By.cssSelector("button.final")).click();
    ConsoleBrowser.awaitHeading(browser, "发布");
    assertThat(browser.findElement(By.cssSelector(".list tr:nth-child(2)")).getText())
        .contains("第 2 版", "试点终端", "进度");
    look("releases-canary");
    browser.findElement(By.linkText("看进度")).click();
    ConsoleBrowser.awaitHeading(browser, "第 2 版的进度");
    fold("不分批了，推给全部终端");
    browser
        .findElement(By.cssSelector("form[action$=open-all] input[name=reason]"))
        .sendKeys("赶集前要看到", Keys.ENTER);
    browser.findElement(By.xpath("//header//span[. = '已完成']"));

    assertThat(county.released()).contains("entries/notice-market.json");
  }

  private void as(Role role, String password) {
    browser.manage().deleteAllCookies();
    ConsoleBrowser.signIn(browser, county.origin(), RunningCounty.login(role), password);
    ConsoleBrowser.awaitHeading(browser, "总览");
  }

  private void open(String title) {
    browser.findElement(By.linkText("稿件")).click();
    ConsoleBrowser.awaitHeading(browser, "稿件");
    browser.findElement(By.linkText(title)).click();
    ConsoleBrowser.awaitHeading(browser, title);
  }

  private void fold(String words) {
    browser.findElement(By.xpath("//summary[normalize-space(.) = '" + words + "']")).click();
  }

  private WebElement button(String words) {
    return browser.findElement(By.xpath("//button[normalize-space(.) = '" + words + "']"));
  }

  private void choose(String field, String value) {
    browser
        .findElement(By.cssSelector("select[name='%s'] option[value='%s']".formatted(field, value)))
        .click();
  }

  private void awaitState(String words) {
    browser.findElement(
        By.xpath("//header//span[contains(@class,'state')][normalize-space(.) = '" + words + "']"));
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.assertWell(browser, name);
    ConsoleBrowser.keepPicture(browser, name);
  }
}
