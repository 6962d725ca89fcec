package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.order.Closure;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.order.WindowStanding;
import org.suoma.journey.Await;

/** The panel of those who take care of the kiosk, at its addresses. */
@Timeout(120)
class CarePagesTest extends PagesBesideAnAgent {

  static final String EVENTS =
      """
      {"events":[
        {"id":"A201","severity":"FAULT","program":"AGENT","version":"1.4.2",
         "first":"2026-11-27T02:10:00Z","last":"2026-11-27T02:30:00Z","count":3,"facts":{},
         "happened":"小票打印机的打印纸用完了。","advice":"换一卷纸。"},
        {"id":"A100","severity":"NOTE","program":"AGENT","version":"1.4.2",
         "first":"2026-11-27T00:30:00Z","last":"2026-11-27T00:30:00Z","count":1,"facts":{},
         "happened":"终端代理启动了。","advice":""}]}
      """;

  private void type(String keys) throws Exception {
    for (String key : keys.split(" ", -1)) {
      assertThat(pages.post("care/key", "key=" + key).statusCode()).isEqualTo(303);
    }
  }

  private void open() throws Exception {
    type("1 2 next 4 8 2 9 1 3 next");
    assertThat(pages.get("care").body()).contains("阿牛", "care-banner");
  }

  @Test
  void opensWithANumberAndAPinOfWhichNoDigitStandsInAPage() throws Exception {
    assertThat(pages.get("care").body()).contains("请输入工号", "data-care-idle=\"30\"");
    type("1 2 next");
    type("4 8 2 9 1 3");
    assertThat(pages.get("care").body())
        .contains("请输入密码", "●●●●●●", ">12<")
        .doesNotContain("482913");
    type("next");

    assertThat(pages.get("care").body())
        .contains("阿牛", "都正常", "hall-1", "打印测试页", "data-care-idle=\"60\"")
        .doesNotContain("the-ticket", "482913");
    assertThat(agent.cared().get(0)).startsWith("open ");
  }

  @Test
  void saysWhyItStaysClosed() throws Exception {
    type("1 2 next 4 8 2 9 1 4 next");
    assertThat(pages.get("care").body()).contains("工号或密码不对", "请输入工号");
    agent.refusePins("PIN_WAIT", 45);
    type("1 2 next 4 8 2 9 1 3 next");
    assertThat(pages.get("care").body()).contains("请过 45 秒再试");
    agent.refusePins("PIN_WAIT", 3_500);
    type("1 2 next 4 8 2 9 1 3 next");
    assertThat(pages.get("care").body()).contains("输错的次数太多，请过 59 分钟再试");
    agent.refusePins("NO_CARETAKERS", 0);
    type("1 2 next 4 8 2 9 1 3 next");
    assertThat(pages.get("care").body()).contains("还没有设看护人员");
    agent.close();
    type("1 2 next 4 8 2 9 1 3 next");
    assertThat(pages.get("care").body()).contains("终端的后台程序没有回应");
  }

  @Test
  void withoutAPinEveryAddressLeadsToTheKeys() throws Exception {
    for (String path :
        List.of(
            "care/report",
            "care/paper",
            "care/volume",
            "care/measure",
            "care/screen",
            "care/log",
            "care/support",
            "care/support-state",
            "care/job?id=x",
            "care/x")) {
      HttpResponse<String> answer = pages.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/care");
    }
    for (String path :
        List.of(
            "care/test-print",
            "care/report-print",
            "care/support",
            "care/volume",
            "care/measure",
            "care/screen")) {
      assertThat(pages.post(path, "to=40&job=x").statusCode()).as(path).isEqualTo(303);
    }
    assertThat(agent.cared()).as("the agent was asked for nothing").isEmpty();
    assertThat(agent.printed()).isEmpty();
    assertThat(directory.resolve("own-settings.json")).doesNotExist();
  }

  @Test
  void aVisitGoesOnUntilSomebodySaysThatItEnds() throws Exception {
    assertThat(pages.get("home").body()).contains("工作人员要看护这台终端吗？", "action=\"care/enter\"");
    assertThat(pages.get("care").headers().firstValue("Location").orElseThrow())
        .as("the question stands in the visit's own page")
        .endsWith("/home");
    pages.post("language", "to=ii");
    assertThat(pages.post("care/enter", "").statusCode()).isEqualTo(303);

    assertThat(pages.get("care").body()).contains("请输入工号");
    assertThat(pages.get("home").body())
        .as("a fresh visit")
        .contains("lang=\"zh-CN\" class=\"size-1");
  }

  @Test
  void whoeverGoesElsewhereHasLockedItAndTheNextVisitorFindsTheKeys() throws Exception {
    open();
    assertThat(pages.get("home").body()).contains("我要办…").doesNotContain("阿牛");
    pages.post("finish", "");

    assertThat(pages.get("care").body()).contains("请输入工号").doesNotContain("阿牛");
    Await.until(
        "the agent to be told",
        Duration.ofSeconds(30),
        () -> agent.cared().stream().anyMatch(told -> told.startsWith("lock ")));
  }

  @Test
  void isLockedByATapAndThenThePageIsAnotherOne() throws Exception {
    open();

    assertThat(pages.post("care/lock", "by=touch").body())
        .contains("看护面板锁上了", "data-leave=\"1\"")
        .doesNotContain("阿牛");
    assertThat(pages.get("care/report").statusCode()).isEqualTo(303);
  }

  @Test
  void isThereWhenTheKioskIsOutOfServiceAndBeforeThereIsARelease() throws Exception {
    agent.window(
        new WindowStanding(
            WindowSettings.usual()
                .withClosed(
                    new Closure(Closure.Reason.HALL, Instant.parse("2026-11-26T02:20:00Z"))),
            null));
    pages.askAgent();
    open();
    assertThat(pages.get("care").body()).contains("有 1 项要看", "县里设了暂停服务");
    Path bare = Files.createDirectories(directory.resolve("bare"));
    try (RunningPages fresh =
        RunningPages.start(bare, new SampleStore(bare).reader(), agent.address(), false)) {
      assertThat(fresh.get("").body()).contains("内容正在准备");
      assertThat(fresh.get("care").body()).contains("请输入工号");
    }
  }

  @Test
  void showsAndPrintsHowEverythingIs() throws Exception {
    agent.printer("{\"state\":\"USER_ERROR\",\"cause\":\"COVER_OPEN\",\"warnings\":[]}");
    agent.vitals("{\"version\":\"1.4.2\",\"diskFreeBytes\":500000000}");
    open();
    assertThat(pages.fetch("care/state").body())
        .contains("打印机盖子没有合上", "请合上盖子", "COVER_OPEN", "还剩 0.5 GB")
        .doesNotContain("<html");
    assertThat(pages.get("care/report").body()).contains("还剩 0.5 GB", "版本 1.4.2", "开放时间");
    String job = "0f8fad5b-d9cb-469f-a165-70867728950e";

    assertThat(pages.post("care/report-print", "job=" + job).body()).contains("打印好了");

    assertThat(agent.printed())
        .singleElement()
        .asString()
        .contains(job, "终端状况", "测试大厅", "打印机盖子没有合上", "COVER_OPEN");
    assertThat(agent.cared()).anyMatch(told -> told.contains("REPORT_PRINTED"));
  }

  @Test
  void theGuideToPaperShowsThePrinterAndATestPageIsPrintedOnce() throws Exception {
    agent.printer("{\"state\":\"USER_ERROR\",\"cause\":\"PAPER_OUT\",\"warnings\":[]}");
    open();
    String guide = pages.get("care/paper").body();
    assertThat(guide).contains("打开盖子", "打印纸用完了", "care/paper-state");
    String job = guide.replaceAll("(?s).*name=\"job\" value=\"([^\"]+)\".*", "$1");
    agent.jobsEnd("{\"state\":\"NOT_PRINTED\",\"reason\":\"PAPER_OUT\"}");
    assertThat(pages.post("care/test-print", "job=" + job).body()).contains("没有打印", "打印纸用完了");
    agent.printer("{\"state\":\"ONLINE\",\"warnings\":[]}");
    assertThat(pages.fetch("care/paper-state").body()).contains("正常").doesNotContain("扫码器");

    assertThat(agent.cared())
        .filteredOn(told -> told.startsWith("test-print "))
        .singleElement()
        .asString()
        .contains(job);
  }

  @Test
  void theVolumeIsHeardInEveryPageUntilTheCountySetsAnother() throws Exception {
    open();
    pages.post("care/volume", "to=40");
    pages.post("care/volume", "to=900");

    assertThat(pages.get("care/volume").body()).contains("data-volume=\"40\"");
    assertThat(pages.get("home").body()).contains("data-volume=\"40\"");
    agent.window(new WindowStanding(WindowSettings.usual().withVolume(70), null));
    pages.askAgent();
    assertThat(pages.get("home").body()).contains("data-volume=\"70\"");
    assertThat(pages.get("assets/tone.wav").headers().firstValue("Content-Type"))
        .hasValue("audio/wav");
  }

  @Test
  void pagesAreLaidOutByTheMeasureThatWasKeptAlsoAfterARestart() throws Exception {
    assertThat(pages.get("assets/measures.css").body()).contains("--mm: 4.000px");
    open();
    assertThat(pages.get("care/measure").body()).contains("width=\"342.40\" height=\"215.92\"");
    pages.post("care/measure", "to=larger");
    pages.post("care/measure", "to=much-larger");
    pages.post("care/measure", "to=smaller");
    assertThat(pages.get("care/measure").body()).contains("每毫米 4.20 点，原来 4.00 点");
    pages.post("care/measure", "to=keep");

    assertThat(pages.get("assets/measures.css").body()).contains("--mm: 4.205px");
    try (RunningPages again = pagesOf(agent.address())) {
      assertThat(again.get("assets/measures.css").body()).contains("--mm: 4.205px");
    }
    pages.post("care/measure", "to=usual");
    assertThat(pages.get("assets/measures.css").body()).contains("--mm: 4.000px");
  }

  @Test
  void whatHappenedStandsThereInSentencesTheNewestFirst() throws Exception {
    open();
    assertThat(pages.get("care/log").body()).contains("最近没有发生什么");
    agent.recent(EVENTS);

    assertThat(pages.get("care/log").body())
        .contains(
            "11月27日 星期五 10:30",
            "3 次",
            "A201",
            "小票打印机的打印纸用完了。",
            "换一卷纸。",
            "class=\"care-item fault\"")
        .containsSubsequence("A201", "A100");
  }

  @Test
  void thePanelSpeaksAsItWasToldLast() throws Exception {
    pages.post("care/language", "to=both");

    assertThat(pages.get("care").body())
        .contains("lang=\"zh-CN\" class=\"care size-1 soft bilingual");
  }

  @Test
  void theFileForSupportIsAskedForAndThePageSaysWhatBecameOfIt() throws Exception {
    open();
    assertThat(pages.get("care/log").body()).contains("href=\"care/support\"");
    assertThat(pages.get("care/support").body())
        .contains("没有居民的任何信息", "发给县里", "data-support=\"NONE\"");
    assertThat(pages.post("care/support", "").statusCode()).isEqualTo(303);

    assertThat(agent.cared()).contains("support {\"ticket\":\"the-ticket\"}");
    assertThat(pages.get("care/support").body())
        .contains("正在发给县里", "hx-get=\"care/support-state\"")
        .doesNotContain("care-support-send");
    agent.support("{\"state\":\"SENT\",\"at\":\"2026-11-27T02:30:00Z\"}");
    assertThat(pages.get("care/support-state").body()).contains("县里收到了", "10:30", "再发一份");
    agent.support("{\"state\":\"REFUSED\",\"code\":\"HTTP_404\"}");
    assertThat(pages.get("care/support").body()).contains("县里没有收", "HTTP_404");
    agent.support("{\"state\":\"NOT_KEPT\"}");
    assertThat(pages.get("care/support").body()).contains("磁盘写不进去");
  }

  @Test
  void itIsSetWhetherTheScreenGoesDarkAndKept() throws Exception {
    open();
    assertThat(pages.get("care/screen").body())
        .as("no window, no power")
        .contains("校准屏幕尺寸")
        .doesNotContain("熄屏");
    AtomicInteger trials = new AtomicInteger();
    pages.screenBy(
        () -> {
          if (trials.incrementAndGet() > 1) {
            throw new IOException("the X server has no DPMS");
          }
        });
    assertThat(pages.get("care/screen").body())
        .contains("一直开放", "data-act=\"screen-dark\" aria-pressed=\"true\"");
    assertThat(pages.post("care/screen", "to=lit").statusCode()).isEqualTo(303);
    assertThat(pages.get("care/screen").body())
        .contains("data-act=\"screen-lit\" aria-pressed=\"true\"");
    assertThat(directory.resolve("own-settings.json")).content().contains("\"goesDark\":false");

    assertThat(pages.post("care/screen", "to=try").body()).contains("刚才屏幕黑了又亮");
    assertThat(pages.post("care/screen", "to=try").body()).contains("这块屏幕关不掉");
    assertThat(agent.cared())
        .anyMatch(told -> told.contains("SCREEN_SET") && told.contains("一直亮着"))
        .anyMatch(told -> told.contains("SCREEN_TRIED"));
  }
}
