package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.assessment.JudgingDesk;
import org.suoma.county.assessment.Quarter;
import org.suoma.county.storage.checking.ProblemRow;

/**
 * From a finding that stops the release to the release, and to the quarter's scores, in Chromium.
 */
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
  void stopsTheReleaseUntilAnApproverAnswersForWhatWasFoundAndScoresTheQuarter() throws Exception {
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
    scoresTheQuarter();
  }

  /** Somebody else has judged; what was found is counted, shown, issued and printed. */
  private void scoresTheQuarter() throws Exception {
    county.bring(
        "county.json",
        """
        {"code":"513400","name":"索玛县","zone":"索玛县政务公开专区","fictional":true,
         "units":[{"id":"office","name":"县政府办公室","phone":"0"},
                  {"id":"civil","name":"县民政局","phone":"0"},
                  {"id":"town","name":"青杠镇人民政府","phone":"0"}],"areas":[]}
        """);
    found(
        "2026-02-03",
        new ProblemRow("metadata", "entry:notice-1", "0", "WARN", "发文字号", "没有写文号", "请补上"),
        new ProblemRow(
            "citizen-number",
            "entry:notice-2",
            "0",
            "BLOCK",
            "正文第 1 段",
            "110*************2X",
            "请删去"));
    found("2026-02-10");
    found(
        "2026-03-20",
        new ProblemRow("metadata", "entry:notice-1", "0", "WARN", "发文字号", "没有写文号", "请补上"));
    String unused = county.staff(true, Role.REVIEWER);
    Quarter first = new Quarter(2026, 1);
    JudgingDesk judging = county.services().assessment().judging();
    judge(judging, first, "office", "19.5", "二月少报一次月报");
    judge(judging, first, "civil", "20", "");

    browser.findElement(By.linkText("测评")).click();
    ConsoleBrowser.awaitHeading(browser, "测评");
    browser.findElement(By.cssSelector("[aria-label=第1季度评分]")).click();
    ConsoleBrowser.awaitHeading(browser, "2026年第1季度测评 没有通报");
    assertThat(browser.findElement(By.tagName("main")).getText()).contains("没有评完", "还有 1 个单位没有评完");
    look("scores-draft");
    browser.findElement(By.linkText("县政府办公室")).click();
    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("没有写文号", "改正后第 1 次出现", "不计这一处");
    assertThat(browser.findElement(By.name("remark-other-work")).getDomProperty("value"))
        .isEqualTo("二月少报一次月报");
    look("scores-sheet");
    browser.executeScript("document.querySelector('.counted').scrollIntoView()");
    ConsoleBrowser.keepPicture(browser, "scores-sheet-lower");

    judge(judging, first, "town", "12", "培训没有记录");
    browser.findElement(By.linkText("← 全部单位")).click();
    browser.findElement(By.xpath("//button[. = '通报']")).sendKeys(Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "2026年第1季度测评");
    assertThat(browser.findElements(By.cssSelector(".scores td:nth-child(2)")))
        .extracting(cell -> cell.getText())
        .containsExactly("县民政局", "县政府办公室", "青杠镇人民政府");
    look("scores-issued");
    browser.findElement(By.linkText("打印通报")).click();
    ConsoleBrowser.awaitHeading(browser, "索玛县2026年第1季度政务公开测评通报");
    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("示例数据", "第 1 版", "问题清单", "没有写文号", "培训没有记录");
    look("scores-notice");
    browser.get(county.origin() + "/console/scores");
    assertThat(browser.findElement(By.tagName("main")).getText()).contains("已通报", "25.00");
    look("scores");
  }

  private void judge(
      JudgingDesk judging, Quarter quarter, String unit, String points, String remark)
      throws Exception {
    judging.judge(
        county.who(Role.REVIEWER),
        quarter,
        unit,
        Map.of("other-work", new JudgingDesk.Given(points, remark)));
  }

  private void found(String day, ProblemRow... problems) {
    county
        .services()
        .checks()
        .register()
        .problems()
        .putAll(List.of(problems), 5, Instant.parse(day + "T04:00:00Z"));
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
