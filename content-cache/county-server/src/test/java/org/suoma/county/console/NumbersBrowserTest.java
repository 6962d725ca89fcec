package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.county.RunningCounty;
import org.suoma.county.TestKiosk;
import org.suoma.county.access.Role;

/** What two kiosks report becomes figures, drawings and tables, in Chromium. */
class NumbersBrowserTest {

  @TempDir private Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    browser = ConsoleBrowser.open();
    String password = county.staff(true, Role.EDITOR);
    ConsoleBrowser.signIn(browser, county.origin(), RunningCounty.login(Role.EDITOR), password);
    ConsoleBrowser.awaitHeading(browser, "总览");
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void showsWhatWasCountedAndHidesSmallNumbersOfOneKiosk() throws Exception {
    browser.findElement(By.linkText("统计")).click();
    assertThat(browser.findElement(By.cssSelector(".empty")).getText()).contains("没有使用记录");
    look("numbers-empty");

    TestKiosk hall = county.enrol("hall-1");
    TestKiosk town = county.enrol("town-2");
    for (int day = 1; day <= 6; day++) {
      report(hall, "hall-1", day, 20 + day * 7 % 30);
      report(town, "town-2", day, 9);
    }
    browser.get(county.origin() + "/console/numbers?period=2026-05");
    assertThat(browser.findElement(By.cssSelector(".usage-totals")).getText())
        .contains("使用人次", "没有找到的查找");
    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("残疾证补办", "停水", "hall-1", "town-2", "对照", "意见建议");
    assertThat(browser.findElements(By.linkText("起草稿件"))).isNotEmpty();
    look("numbers");
    browser.executeScript("document.querySelector('.usage-pair').scrollIntoView()");
    ConsoleBrowser.keepPicture(browser, "numbers-lower");

    browser.get(county.origin() + "/console/numbers?from=2026-05-01&to=2026-05-01&kiosk=town-2");
    assertThat(browser.findElements(By.cssSelector(".usage-table td.number")))
        .extracting(cell -> cell.getText())
        .contains("少于 5");
    look("numbers-kiosk");

    browser.get(county.origin() + "/console/numbers?from=2026-05-06&to=2026-05-01");
    assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText()).contains("没有这个时段");
  }

  private static void report(TestKiosk kiosk, String name, int day, int visits) throws Exception {
    String report =
        """
        {"kiosk":"%1$s","release":1,"usage":[{"run":"0123456789abcdef","day":"2026-05-0%2$d",
         "counts":{"visit":%3$d,"hour/09":%4$d,"hour/10":%5$d,"hour/15":1,
         "end/touch":%4$d,"end/time":%5$d,"language/han":%5$d,"language/yi":3,"language/both":2,
         "page/home":%3$d,"page/column":12,"page/entry":9,"entry/notice-1":6,"entry/notice-2":3,
         "search/all":14,"search/nothing":7,"word/残疾证补办":7,"nothing/残疾证补办":6,
         "word/低保":5,"print/receipt":4,"print/sheet":1,"phone/entry":2,"form/OPINION":1,
         "call/staff":1,"display/large":4,"display/voice":2}}]}
        """
            .formatted(name, day, visits, visits / 3, visits / 2);
    assertThat(kiosk.post("/kiosks/report", report.getBytes(UTF_8)).statusCode()).isEqualTo(204);
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
