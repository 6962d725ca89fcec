package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import org.suoma.app.RunningPages;

/** Calling staff, from the touch to the person who comes or does not. */
@Timeout(120)
class StaffPagesTest extends PagesBesideAnAgent {

  private String call() throws Exception {
    HttpResponse<String> answer = pages.post("staff", "");
    assertThat(answer.statusCode()).isEqualTo(303);
    return pages.get(answer.headers().firstValue("Location").orElseThrow()).body();
  }

  @Test
  void aCallSaysWhichKioskAndWhichLanguageAndNothingElse() throws Exception {
    assertThat(pages.get("staff").body()).contains("请工作人员过来", "都有谁");
    agent.callIs("WAITING", 5);
    assertThat(call()).contains("已经叫了，请在这里等", "刚刚呼叫", "不用了");
    assertThat(agent.nextCall())
        .contains("\"hall\":\"测试大厅\"", "\"place\":\"place-county-hall\"", "\"language\":\"HAN\"")
        .hasSizeLessThan(120);
  }

  @Test
  void whoWaitsIsToldHowLongAndThatSomebodyComes() throws Exception {
    agent.callIs("WAITING", 125);
    assertThat(pages.get("staff").body()).contains("已呼叫 2 分钟");
    agent.callIs("COMING", 130);
    assertThat(pages.get("staff-call?called=1&state=WAITING&minutes=2").body())
        .contains("已通知，正在过来")
        .doesNotContain("<html");
    assertThat(pages.get("staff-call?called=1&state=COMING&minutes=2").statusCode())
        .as("nothing new to show")
        .isEqualTo(204);
    agent.callIs("DONE", 160);
    assertThat(pages.get("staff").body()).contains("工作人员到了");
  }

  @Test
  void whereNobodyHearsOrAnswersTheTelephonesAreNamed() throws Exception {
    agent.callIs("UNREACHED", 0);
    assertThat(call()).contains("现在叫不到工作人员", "打下面的电话", "再叫一次", "0899-");
    agent.callIs("UNANSWERED", 600);
    assertThat(pages.get("staff").body()).contains("没有人应答", "打下面的电话", "0899-");
  }

  @Test
  void anAgentThatIsAwayIsSaidToBeOnlyToWhoCalls() throws Exception {
    try (RunningPages alone = pagesOf(URI.create("http://127.0.0.1:1/"))) {
      assertThat(alone.get("staff").body()).contains("请工作人员过来").doesNotContain("现在叫不到");
      HttpResponse<String> answer = alone.post("staff", "");
      assertThat(alone.get(answer.headers().firstValue("Location").orElseThrow()).body())
          .contains("现在叫不到工作人员");
    }
  }

  @Test
  void whoNeedsNobodyAnyMoreTakesTheCallBackAndSoDoesTheEndOfTheVisit() throws Exception {
    agent.callIs("WAITING", 5);
    call();
    HttpResponse<String> answer = pages.post("staff-cancel", "");
    assertThat(pages.get(answer.headers().firstValue("Location").orElseThrow()).body())
        .contains("请工作人员过来");
    assertThat(agent.nextCall()).startsWith("/v1/call/request ");
    assertThat(agent.nextCall()).isEqualTo("/v1/call/cancel ");
    pages.post("finish", "");
    assertThat(agent.nextCall()).isEqualTo("/v1/call/cancel ");
  }

  @Test
  void twoTouchesLeadFromAnyPageToTheCallAndOneFromAFruitlessSearch() throws Exception {
    assertThat(pages.get("home").body()).contains("href=\"staff\"");
    assertThat(pages.get("hits?q=zzzzzzzz").body()).contains("href=\"staff\"");
    assertThat(pages.get("staff").body()).contains("action=\"staff\"");
  }

  @Test
  void theScreenShowsByItselfThatSomebodyComesAndKeepsWhatIsFocused() throws Exception {
    ChromeDriver browser = Chromium.open(1080, 1920);
    browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
    try {
      browser.get(pages.address().resolve("staff").toString());
      agent.callIs("WAITING", 61);
      browser.findElement(By.cssSelector("[data-act=call]")).click();
      browser.findElement(By.cssSelector("[data-call=WAITING]"));
      keepPicture(browser, "staff-waiting");
      browser.executeScript("document.querySelector('[data-act=call-cancel]').focus()");
      agent.awaitCallAsked(3);
      assertThat(browser.switchTo().activeElement().getAttribute("data-act"))
          .isEqualTo("call-cancel");
      agent.callIs("COMING", 70);
      browser.findElement(By.cssSelector("[data-call=COMING]"));
      assertThat(browser.findElement(By.id("call")).getText()).contains("已通知，正在过来");
      assertThat(browser.executeScript("return document.querySelector('#call #page')")).isNull();
      keepPicture(browser, "staff-coming");
      agent.callIs("DONE", 80);
      browser.findElement(By.cssSelector("[data-call=DONE] [data-act=call]"));
    } finally {
      browser.quit();
    }
  }

  /** For people to look at. */
  private static void keepPicture(ChromeDriver browser, String name) throws IOException {
    String folder = System.getProperty("suoma.pictures");
    if (folder != null) {
      Files.write(Path.of(folder, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
  }
}
