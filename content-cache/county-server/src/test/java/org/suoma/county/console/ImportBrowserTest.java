package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.content.model.EntryType;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;

/** How a village's table comes in, through all the hands that it takes, in Chromium. */
class ImportBrowserTest {

  @Test
  void showsWhatATableWouldBringAndItsProblemsAndTakesItInAfterAYes(@TempDir Path folder)
      throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("拉坝村2026年高龄津贴发放表.csv"),
            "姓名,村民小组,金额（元）,联系电话\n阿某,一组,100,138****8000\n吉某,二组,100,13800138000\n");
    try (RunningCounty county = RunningCounty.start(folder)) {
      String password = county.staff(true, Role.EDITOR);
      String reviewer = county.staff(true, Role.REVIEWER);
      String approver = county.staff(true, Role.APPROVER);
      ChromeDriver browser = ConsoleBrowser.open();
      try {
        ConsoleBrowser.signIn(browser, county.origin(), RunningCounty.login(Role.EDITOR), password);
        ConsoleBrowser.awaitHeading(browser, "总览");
        browser.findElement(By.linkText("导入")).click();
        ConsoleBrowser.awaitHeading(browser, "导入");
        browser.findElement(By.name("files")).sendKeys(table.toString());
        browser.findElement(By.cssSelector(".upload .button")).sendKeys(Keys.ENTER);

        assertThat(browser.findElement(By.cssSelector(".report")).getText())
            .contains("会这样导入，还没有改动任何内容", "公开表", "第 3 行", "138****8000")
            .doesNotContain("13800138000");
        look(browser, "import-preview");
        browser.findElement(By.cssSelector(".confirm .final")).sendKeys(Keys.ENTER);

        browser.findElement(By.xpath("//h2[. = '导入结果']"));
        assertThat(browser.findElement(By.cssSelector(".report")).getText())
            .contains("1 处不导入，其余已导入", "成了 1 篇稿件");
        look(browser, "import-done");
        browser.findElement(By.partialLinkText("看这一批")).click();
        awaitBatch(browser, "起草中 1");
        look(browser, "batch-mine");
        browser.findElement(By.cssSelector("form[action$=hand-in] button")).click();
        awaitBatch(browser, "待审核 1");
        assertThat(browser.findElement(By.cssSelector("[role=status]")).getText())
            .contains("办好了 1 篇");

        as(browser, county, Role.REVIEWER, reviewer);
        browser.findElement(By.linkText("稿件")).click();
        ConsoleBrowser.awaitHeading(browser, "稿件");
        look(browser, "revisions-batches");
        browser.findElement(By.partialLinkText("高龄津贴发放表.csv")).click();
        awaitBatch(browser, "待审核 1");
        look(browser, "batch-review");
        browser.findElement(By.cssSelector("form[action$=pass] button")).click();
        awaitBatch(browser, "待签发 1");

        as(browser, county, Role.APPROVER, approver);
        browser.get(county.origin() + "/console/batches/1");
        browser.findElement(By.cssSelector("form[action$=sign] button")).click();
        awaitBatch(browser, "已签发 1");
        assertThat(county.services().shelf().counts()).containsKey(EntryType.TABLE);
      } finally {
        browser.quit();
      }
    }
  }

  private static void as(ChromeDriver browser, RunningCounty county, Role role, String password) {
    browser.manage().deleteAllCookies();
    ConsoleBrowser.signIn(browser, county.origin(), RunningCounty.login(role), password);
    ConsoleBrowser.awaitHeading(browser, "总览");
  }

  private static void awaitBatch(ChromeDriver browser, String count) {
    browser.findElement(By.xpath("//span[@class='gap'][contains(., '" + count + "')]"));
  }

  private static void look(ChromeDriver browser, String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
