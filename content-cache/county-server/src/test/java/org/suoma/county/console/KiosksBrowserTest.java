package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.KioskNews;
import org.suoma.content.order.KioskOrder;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.order.OrderResult;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.county.RunningCounty;
import org.suoma.county.TestKiosk;
import org.suoma.county.access.Role;
import org.suoma.county.publishing.OrderKeyFolder;

/** How the IT person lets a kiosk in, sets it, tells it something and lets it go, in Chromium. */
class KiosksBrowserTest {

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
  void leadsFromACodeOverSettingsAndOrdersToTheEnd() throws Exception {
    String password = county.staff(true, Role.OPERATOR);
    ConsoleBrowser.signIn(browser, county.origin(), "operator", password);
    browser.findElement(By.linkText("终端")).click();
    ConsoleBrowser.awaitHeading(browser, "终端");
    look("kiosks-empty");
    browser.findElement(By.name("name")).sendKeys("Hall 1", Keys.ENTER);
    assertThat(browser.findElement(By.cssSelector(".wrong")).getText()).contains("小写字母");
    browser.findElement(By.name("name")).clear();
    browser.findElement(By.name("name")).sendKeys("hall-1", Keys.ENTER);
    String code = browser.findElement(By.cssSelector(".given")).getText();
    look("kiosks-code");

    TestKiosk kiosk = new TestKiosk(URI.create(county.origin()), county.clock());
    assertThat(kiosk.enrol(EnrolmentCode.parse(code), Sha256.of(county.root())).statusCode())
        .isEqualTo(200);
    report(kiosk);
    browser.findElement(By.linkText("hall-1")).click();
    ConsoleBrowser.awaitHeading(browser, "hall-1");
    browser.findElement(By.cssSelector("[name=ring] [value=early]")).click();
    browser.findElement(By.name("megabytes")).sendKeys("200", Keys.ENTER);
    // The page before has the same heading; only the next one was made with the value.
    browser.findElement(By.cssSelector("[name=megabytes][value='200']"));
    browser.findElement(By.cssSelector("[name=command] [value=test-print]")).click();
    browser.findElement(By.xpath("//button[. = '下指令']")).sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.xpath("//td[. = '打印测试小票']")).isDisplayed()).isTrue();

    KioskNews news = KioskNews.read(ask(kiosk));
    assertThat(news.words()).hasSize(2);
    OrderKeys keys = new OrderKeyFolder(folder.resolve("data/keys")).published();
    assertThat(news.words().get(0).settings(keys))
        .isEqualTo(new KioskSettings("hall-1", 1, Ring.EARLY, 200, null, null, null, null));
    KioskOrder order = news.words().get(1).order(keys);
    assertThat(order.command()).isEqualTo(new KioskCommand.TestPrint());
    OrderResult result = new OrderResult(order.number(), OrderResult.Outcome.REFUSED, "打印纸用完了");
    for (int i = 0; i < 2; i++) {
      assertThat(tell(kiosk, result)).isEqualTo(204);
    }
    browser.navigate().refresh();
    assertThat(browser.findElement(By.cssSelector(".state.troubled")).getText()).contains("没有做成");
    look("kiosk");
    browser.findElement(By.xpath("//button[. = '暂停服务']")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//button[. = '恢复服务']"));
    browser.executeScript("document.querySelector('.week').scrollIntoView({block: 'center'})");
    look("kiosk-hours");

    browser.findElement(By.xpath("//button[. = '停用这台终端']")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//span[contains(@class, 'state') and . = '已停用']"));
    look("kiosk-withdrawn");
    assertThat(kiosk.post("/kiosks/report", "{\"kiosk\":\"hall-1\"}".getBytes(UTF_8)).statusCode())
        .isEqualTo(403);
    assertThat(browser.findElements(By.cssSelector("td b")))
        .extracting(step -> step.getText())
        .contains("发终端登记码", "终端登记", "设置终端", "给终端下指令", "终端回复", "停用终端");
    browser.findElement(By.linkText("总览")).click();
    ConsoleBrowser.awaitHeading(browser, "总览");
    assertThat(browser.findElement(By.tagName("main")).getText()).doesNotContain("hall-1");
  }

  private static void report(TestKiosk kiosk) throws Exception {
    byte[] report = "{\"kiosk\":\"hall-1\",\"release\":1}".getBytes(UTF_8);
    assertThat(kiosk.post("/kiosks/report", report).statusCode()).isEqualTo(204);
  }

  private static byte[] ask(TestKiosk kiosk) throws Exception {
    return kiosk.get("/kiosks/news?ring=all&release=0&order=0&settings=0").body();
  }

  private static int tell(TestKiosk kiosk, OrderResult result) throws Exception {
    byte[] batch = new OrderResult.Batch(List.of(result)).write();
    return kiosk.post("/kiosks/order-results", batch).statusCode();
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
