package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.content.model.EntryType;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.preview.FakeKioskApp;
import org.suoma.county.review.RevisionKind;

/**
 * The page around a kiosk's screen, in Chromium; the app behind it is a stand-in. The real one is
 * seen by a test on the running system.
 */
@Tag("long")
class PreviewBrowserTest {

  @TempDir private Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder, false, FakeKioskApp.command());
    browser = ConsoleBrowser.open();
    String password = county.staff(true, Role.EDITOR);
    ConsoleBrowser.signIn(browser, county.origin(), "editor", password);
    ConsoleBrowser.awaitHeading(browser, "总览");
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void showsAnEntryOnTheScreenThatIsChosen() throws Exception {
    browser.get(county.origin() + "/console/entries/notice-1");
    browser.findElement(By.linkText("终端上的样子")).click();
    ConsoleBrowser.awaitHeading(browser, "<b>停水</b>通知（第1号）");
    assertThat(inFrame()).contains("明天停水", "PORTRAIT", "to=zh", "size=1", "cookies=false");
    look("preview-portrait");

    browser.findElement(By.linkText("横屏")).click();
    browser.findElement(By.linkText("彝")).click();
    browser.findElement(By.linkText("特大")).click();
    browser.findElement(By.xpath("//a[. = '特大'][@aria-current]"));
    assertThat(inFrame()).contains("LANDSCAPE", "to=ii", "size=3");
    look("preview-landscape");
    browser.findElement(By.linkText("原大")).click();
    browser.findElement(By.xpath("//a[. = '原大'][@aria-current]"));
    look("preview-full");
  }

  @Test
  void keepsWhatStandsInTheFrameAwayFromTheConsole() throws Exception {
    browser.get(county.origin() + "/console/entries/notice-1/kiosk");
    String source =
        Objects.requireNonNull(
            browser.findElement(By.cssSelector(".screen iframe")).getDomAttribute("src"));
    browser.switchTo().frame(browser.findElement(By.cssSelector(".screen iframe")));
    assertThat(browser.executeScript("return self.origin")).isEqualTo("null");
    assertThat(fails("return parent.document.title")).isTrue();
    assertThat(fails("return document.cookie")).isTrue();

    HttpResponse<String> page = send("GET", source);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'self'", "sandbox allow-scripts allow-forms");
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    assertThat(send("POST", folder + "form-send").statusCode()).isEqualTo(403);
    assertThat(send("POST", folder + "print").body()).contains("预览里不能提交、打印");
    assertThat(send("DELETE", folder + "home").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/preview/" + "0".repeat(48) + "/home").body()).contains("预览已经结束");
    assertThat(send("GET", folder + "..%2f..%2fhome").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhyThereIsNothingToSeeOfARevision() throws Exception {
    browser.get(county.origin() + "/console/entries/notice-2");
    browser.findElement(By.xpath("//button[. = '撤下']")).click();
    browser.findElement(By.linkText("看终端上的样子")).click();
    assertThat(browser.findElement(By.cssSelector(".remark")).getText()).contains("这一稿是撤下");

    Staff editor = county.services().access().accounts().staff("editor").orElseThrow();
    byte[] blank = "{\"id\":\"notice-new\",\"body\":{\"type\":\"notice\"}}".getBytes(UTF_8);
    long unfinished =
        county
            .services()
            .reviews()
            .writing()
            .begin(editor, "notice-new", RevisionKind.NEW, EntryType.NOTICE, blank);
    browser.get(county.origin() + "/console/revisions/" + unfinished + "/kiosk");
    assertThat(browser.findElement(By.tagName("main")).getText()).contains("还没有写全", "还没有填", "标题");
    look("preview-unfinished");
  }

  private String inFrame() {
    browser.switchTo().frame(browser.findElement(By.cssSelector(".screen iframe")));
    String text = browser.findElement(By.tagName("body")).getText();
    browser.switchTo().defaultContent();
    return text;
  }

  private boolean fails(String script) {
    try {
      browser.executeScript(script);
      return false;
    } catch (WebDriverException e) {
      return true;
    }
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(county.origin() + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
