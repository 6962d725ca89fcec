package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.cases.CaseFixture;
import org.suoma.county.photos.Pictures;

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
  void showsBesideEveryPageWhoCallsAndAnswersWithOneClick() throws Exception {
    StaffCall call =
        new StaffCall(
            UUID.randomUUID(), "hall-1", "县政务服务大厅 一楼", "place-a", StaffCall.Language.YI, false);
    browser.findElement(By.linkText("条目")).click();
    awaitHeading("条目");
    browser.switchTo().frame(browser.findElement(By.cssSelector("iframe.calls")));
    assertThat(browser.findElement(By.tagName("body")).getText()).contains("现在没有人叫");
    assertThat(county.ring(call)).isEqualTo(CallAnswer.State.WAITING);

    // Comes by itself: nobody has loaded the page again.
    assertThat(browser.findElement(By.cssSelector(".call.waiting")).getText())
        .contains("县政务服务大厅 一楼", "hall-1", "彝语页面", "刚刚");
    browser.switchTo().defaultContent();
    ConsoleBrowser.keepPicture(browser, "calls-beside");
    browser.switchTo().frame(browser.findElement(By.cssSelector("iframe.calls")));
    browser.findElement(By.xpath("//button[. = '我去']")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//button[. = '已到']"));
    assertThat(county.ring(call)).isEqualTo(CallAnswer.State.COMING);
    browser.findElement(By.xpath("//button[. = '已到']")).sendKeys(Keys.ENTER);
    browser.findElement(By.cssSelector(".nobody"));
    assertThat(county.ring(call)).isEqualTo(CallAnswer.State.DONE);
    browser.switchTo().defaultContent();
    awaitHeading("条目");

    browser.findElement(By.linkText("叫人")).click();
    awaitHeading("叫人");
    ConsoleBrowser.keepPicture(browser, "calls");
    assertThat(county.ring(anotherCall(call))).isEqualTo(CallAnswer.State.WAITING);
    browser.findElement(By.linkText(county.desk("place-a"))).click();
    browser.findElement(By.cssSelector(".desk .call.waiting"));
    ConsoleBrowser.keepPicture(browser, "desk");
    browser.findElement(By.xpath("//button[. = '我去']")).sendKeys(Keys.ENTER);
    browser.findElement(By.cssSelector(".desk .call.coming"));
    ConsoleBrowser.keepPicture(browser, "desk-coming");
  }

  private static StaffCall anotherCall(StaffCall call) {
    return new StaffCall(
        UUID.randomUUID(), call.kiosk(), call.hall(), call.place(), call.language(), false);
  }

  @Test
  void showsThePhotographsOfACaseOnOnePageAndWritesDownWhoLooked() throws Exception {
    SubmissionNumber number =
        county.handIn(CaseFixture.application("office", LocalDate.of(2026, 5, 6)));
    browser.get(county.origin() + "/console/cases/" + number.digits());
    awaitHeading(number.spaced());
    assertThat(browser.getPageSource()).doesNotContain("手机照片");
    county.bringPhotos(
        number, List.of(Pictures.photo(800, 600, 6), Pictures.picture(640, 480, "png")));
    browser.navigate().refresh();
    assertThat(browser.getPageSource()).contains("收到 2 张").doesNotContain("data:image");

    browser.findElement(By.xpath("//button[. = '查看照片']")).sendKeys(Keys.ENTER);
    List<WebElement> photos = browser.findElements(By.cssSelector("#photos img"));

    assertThat(photos).hasSize(2);
    assertThat(
            browser.executeScript(
                "return [...document.querySelectorAll('#photos img')].map(i => i.naturalWidth)"))
        .as("shown, and upright")
        .isEqualTo(List.of(600L, 640L));
    assertThat(browser.findElement(By.id("steps")).getText()).contains("查看原件", "手机照片");
    ConsoleBrowser.keepPicture(browser, "case-photos");
  }

  @Test
  void fitsThePageForPhonesOnASmallPhone() throws Exception {
    browser.manage().window().setSize(new Dimension(500, 760)); // the narrowest that it takes
    browser.get(county.origin() + "/photos?n=1234567890123456");
    awaitHeading("补交照片");
    browser.executeScript("document.body.style.width = '320px'");
    ConsoleBrowser.keepPicture(browser, "phone");
    assertThat(
            browser.executeScript(
                "return Math.max(...[...document.querySelectorAll('main *')]"
                    + ".map(e => e.getBoundingClientRect().right)) <= 320"))
        .isEqualTo(true);
    browser.findElement(By.name("code")).sendKeys("12");
    browser.executeScript("document.querySelector('[name=photos]').required = false");
    browser.findElement(By.tagName("button")).sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
        .contains("没有收下", "编号有错");
    ConsoleBrowser.keepPicture(browser, "phone-refused");
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
        List.of("", "/entries", "/entries/notice-1", "/calls", "/cases", "/import", "/releases")) {
      browser.get(county.origin() + "/console" + path);
      ConsoleBrowser.assertWell(browser, path);
    }
  }

  private void awaitHeading(String words) {
    ConsoleBrowser.awaitHeading(browser, words);
  }
}
