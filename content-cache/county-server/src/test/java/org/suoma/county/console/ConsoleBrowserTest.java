package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.cases.CaseFixture;

/** Walks through the console as an editor does, in Chromium. */
class ConsoleBrowserTest {

  @TempDir Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    browser = ConsoleBrowser.open();
    String password = county.staff(true, Role.EDITOR, Role.APPROVER, Role.CASE_OFFICER);
    ConsoleBrowser.signIn(browser, county.origin(), RunningCounty.login(Role.EDITOR), password);
    awaitHeading("总览");
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void leadsAnEditorFromTheOverviewToAPublishedRelease() {
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
  void takesAnApplicationFromRegistrationToTheFile() throws Exception {
    browser.findElement(By.linkText("案件")).click();
    awaitHeading("案件");
    assertThat(browser.findElement(By.cssSelector(".empty")).getText()).contains("没有这样的案件");
    SubmissionNumber number =
        county.handIn(CaseFixture.application("office", LocalDate.of(2026, 5, 6)));
    browser.navigate().refresh();
    ConsoleBrowser.keepPicture(browser, "cases-new");
    browser.findElement(By.linkText(number.spaced())).click();
    awaitHeading(number.spaced());

    take("登记");
    awaitState("待审核");
    assertThat(browser.findElement(By.cssSelector(".head")).getText())
        .contains("2026-06-02", "还有 20 个工作日");
    assertThat(browser.findElement(By.cssSelector(".reasons")).getText()).contains("第三十三条");
    assertThat(browser.getPageSource()).doesNotContain(CaseFixture.CANARY);
    take("查看原件");
    assertThat(browser.findElement(By.id("content")).getText())
        .contains(CaseFixture.CANARY, "县政府办公室");
    assertThat(browser.findElement(By.id("steps")).getText()).contains("查看原件");
    ConsoleBrowser.keepPicture(browser, "case-opened");
    take("审核通过");
    awaitState("待分办");
    take("分办");
    awaitState("办理中");
    open("答复");
    WebElement form = browser.findElement(By.cssSelector("details[open] form"));
    form.findElement(By.cssSelector("option[value=DISCLOSED]")).click();
    form.findElement(By.name("note")).sendKeys("您申请的信息见附件。");
    ConsoleBrowser.keepPicture(browser, "case-reply");
    form.findElement(By.tagName("button")).click();
    awaitState("已答复");
    take("归档");
    awaitState("已归档");
    ConsoleBrowser.keepPicture(browser, "case-archived");

    assertThat(browser.findElement(By.cssSelector(".head")).getText()).contains("按期答复");
    browser.get(county.origin() + "/console/cases?state=archived&check=1");
    assertThat(browser.findElement(By.tagName("table")).getText()).contains("已归档", "按期答复");
    assertThat(browser.findElement(By.cssSelector(".pages")).getText()).contains("办理记录完整，共 8 步");
  }

  /** Opens the form of a step by the keyboard, as people without a mouse do. */
  private void open(String step) {
    browser
        .findElement(By.xpath("//summary[normalize-space(.) = '" + step + "']"))
        .sendKeys(Keys.ENTER);
    browser.findElement(By.cssSelector("details[open]"));
  }

  private void take(String step) {
    open(step);
    browser.findElement(By.cssSelector("details[open] form button")).sendKeys(Keys.ENTER);
  }

  private void awaitState(String label) {
    browser.findElement(By.xpath("//dt[. = '状态']/following-sibling::dd[1][. = '" + label + "']"));
  }

  @Test
  void tellsOnTheOverviewThatSomethingWaits() throws Exception {
    SubmissionNumber number =
        county.handIn(CaseFixture.application("office", LocalDate.of(2026, 5, 6)));
    browser.get(county.origin() + "/console");
    assertThat(browser.findElement(By.cssSelector(".warnings")).getText()).contains("1 件申请或来信等待登记");
    browser.findElement(By.linkText("去登记")).click();
    awaitHeading("案件");
    browser.findElement(By.linkText(number.spaced()));
    browser.findElement(By.xpath("//button[. = '统计问卷']")).sendKeys(Keys.ENTER);
    awaitHeading("问卷结果");
    assertThat(browser.findElement(By.cssSelector(".empty")).getText()).contains("还没有收到问卷");
  }

  @Test
  void saysWhyAStepIsRefused() throws Exception {
    SubmissionNumber number =
        county.handIn(CaseFixture.application("office", LocalDate.of(2026, 5, 6)));
    browser.get(county.origin() + "/console/cases/" + number.digits());
    take("登记");
    awaitState("待审核");
    open("告知补正");
    WebElement form = browser.findElement(By.cssSelector("details[open] form"));
    form.findElement(By.name("note")).sendKeys("请写明年份");
    browser.executeScript(
        "document.querySelector('details[open] [name=until]').value = '2026-05-06'");
    form.findElement(By.tagName("button")).click();

    assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
        .contains("没有办理", "第三十条");
  }

  @Test
  void fitsThePagesIntoTheWindowAndKeepsNobodyOut() throws Exception {
    for (String path :
        List.of("", "/entries", "/entries/notice-1", "/cases", "/import", "/releases")) {
      browser.get(county.origin() + "/console" + path);
      ConsoleBrowser.assertWell(browser, path);
    }
  }

  private void awaitHeading(String words) {
    ConsoleBrowser.awaitHeading(browser, words);
  }
}
