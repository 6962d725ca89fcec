package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.app.handoff.OnlineDesk;
import org.suoma.app.handoff.Outing;
import org.suoma.app.handoff.PhoneCode;
import org.suoma.app.site.Standpoint;
import org.suoma.content.model.Text;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.order.WindowStanding;
import org.suoma.content.store.ContentStore;
import org.suoma.journey.Await;

class HandoffPagesTest {

  private static final String JOB = "00000000-0000-4000-8000-00000000000a";
  private static final URI STAND_IN = URI.create("http://127.0.0.1:9/");
  private static final Standpoint HALL = new Standpoint("测试大厅", null, "place-county-hall");

  @TempDir private static Path directory;

  private static FakeAgent agent;
  private static RunningPages withoutWindow;
  private static RunningPages withWindow;
  private static final List<Outing> opened = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    ContentStore store = new SampleStore(directory).withSampleCounty();
    agent = new FakeAgent();
    OnlineDesk desk = new OnlineDesk(STAND_IN);
    desk.opensIn(opened::add);
    withoutWindow =
        RunningPages.start(directory, store, agent.address(), false, HALL, new OnlineDesk(null));
    withWindow = RunningPages.start(directory, store, agent.address(), false, HALL, desk);
  }

  @AfterAll
  static void close() {
    withoutWindow.close();
    withWindow.close();
    agent.close();
  }

  @Test
  void aGuideLeadsToItsCodeWithItemAndAreaInWordsToo() throws Exception {
    assertThat(withWindow.get("entry?id=guide-marriage").body())
        .contains("handoff?id=guide-marriage");

    assertThat(withWindow.get("handoff?id=guide-marriage").body())
        .contains("data-qr", "519999-MZ-006", ">519999<", "data-act=\"online\"");
  }

  @Test
  void withoutAWindowOnlyThePhoneIsOffered() throws Exception {
    assertThat(withoutWindow.get("handoff?id=guide-marriage").body())
        .contains("data-qr")
        .doesNotContain("data-act=\"online\"");
    assertThat(withoutWindow.post("online", "id=guide-marriage").body()).contains("data-qr");
  }

  @Test
  void aSiteThatTheCountyHasSwitchedOffHereIsLeftToThePhone() throws Exception {
    agent.window(
        new WindowStanding(
            WindowSettings.usual().withSitesOff(List.of("www.example.gov.cn")), null));
    withWindow.askAgent();
    try {
      assertThat(withWindow.get("handoff?id=guide-marriage").body())
          .contains("data-qr")
          .doesNotContain("data-act=\"online\"");
      int before = opened.size();
      assertThat(withWindow.post("online", "id=guide-marriage").body()).contains("data-qr");
      assertThat(new ArrayList<>(opened)).hasSize(before);
    } finally {
      agent.window(WindowStanding.usual());
      withWindow.askAgent();
    }
  }

  @Test
  void theSiteIsOpenedByTheWindowAndAPageWithoutIdleRulesLiesBelow() throws Exception {
    int before = opened.size();

    String below = withWindow.post("online", "id=guide-marriage").body();

    assertThat(below).contains("data-act=\"come-back\"", "data-act=\"finish-away\"");
    assertThat(below).doesNotContain("id=\"idle\"");
    assertThat(new ArrayList<>(opened)).hasSize(before + 1);
    Outing outing = opened.get(before);
    assertThat(outing.address()).isEqualTo(STAND_IN.resolve("service/guide-marriage"));
    assertThat(outing.rules().shows(URI.create("https://www.example.gov.cn/"))).isTrue();
  }

  @Test
  void theSlipIsPrintedOnceAndHasTheCode() throws Exception {
    Await.until(
        "the printer to be known",
        Duration.ofSeconds(20),
        () -> withWindow.get("handoff?id=guide-marriage").body().contains("data-act=\"slip\""));

    assertThat(withWindow.post("slip", "id=guide-marriage&job=" + JOB).statusCode()).isEqualTo(303);

    assertThat(agent.printed())
        .singleElement()
        .asString()
        .contains("https://www.example.gov.cn/s?i=519999-MZ-006&a=519999");
  }

  @Test
  void aPhoneShownOnThePageOpensTheSiteAndItsCodeGoesAlong() throws Exception {
    Await.until(
        "the scanner to be known",
        Duration.ofSeconds(20),
        () -> withWindow.get("handoff?id=guide-marriage").body().contains("id=\"scan\""));
    assertThat(withWindow.get("handoff?id=guide-marriage").body())
        .contains("可以先把手机上的码对准扫码口", "演示电子凭证", "办事二维码")
        .doesNotContain("演示社保码");
    listenAnew();
    assertThat(afterScan("SOCIAL123456")).contains("演示社保码不能用在这个网站", "这台机器也没有留下");
    assertThat(withWindow.get("handoff-scan?id=guide-marriage").statusCode()).isEqualTo(204);
    assertThat(afterScan("whatever")).contains("没有认出这个码").doesNotContain("whatever");

    int before = opened.size();
    assertThat(afterScan("DEMO12345678"))
        .contains("认出了演示电子凭证，正在打开网站", "hx-post=\"online\"")
        .doesNotContain("DEMO12345678");
    String away = withWindow.post("online", "id=guide-marriage&shown=1").body();
    assertThat(away).contains("data-act=\"come-back\"").doesNotContain("DEMO12345678");
    Outing outing = opened.get(before);
    assertThat(outing.shown()).isEqualTo(new PhoneCode.Typed(Text.han("演示电子凭证"), "DEMO12345678"));
    assertThat(outing.toString()).doesNotContain("DEMO12345678");

    withWindow.post("online", "id=guide-marriage&shown=1");
    assertThat(opened.get(before + 1).shown()).as("a code goes along once").isNull();
  }

  @Test
  void aPhonesAddressOfTheSiteIsWhereItOpens() throws Exception {
    listenAnew();
    int before = opened.size();
    assertThat(afterScan("https://www.example.gov.cn/case/77")).contains("认出了办事二维码");
    withWindow.post("online", "id=guide-marriage&shown=1");
    assertThat(opened.get(before).shown())
        .isEqualTo(new PhoneCode.Opened(Text.han("办事二维码"), STAND_IN.resolve("/case/77")));
  }

  /** Ends what a test before has left, and begins. */
  private static void listenAnew() throws Exception {
    Await.until(
        "the scanner to be known",
        Duration.ofSeconds(20),
        () -> withWindow.get("handoff?id=guide-marriage").body().contains("id=\"scan\""));
    assertThat(withWindow.post("online", "id=guide-marriage").statusCode()).isEqualTo(200);
    agent.forgetListeners();
    assertThat(withWindow.get("handoff-scan?id=guide-marriage").statusCode()).isEqualTo(204);
  }

  private static String afterScan(String code) throws Exception {
    agent.scan(code);
    StringBuilder answer = new StringBuilder();
    Await.until(
        "the code to be seen",
        Duration.ofSeconds(20),
        () -> {
          HttpResponse<String> part = withWindow.get("handoff-scan?id=guide-marriage");
          answer.append(part.body());
          return part.statusCode() == 200;
        });
    return answer.toString();
  }

  @Test
  void withoutAWindowNoPhoneIsAskedFor() throws Exception {
    assertThat(withoutWindow.get("handoff?id=guide-marriage").body()).doesNotContain("扫码口");
    assertThat(withoutWindow.get("handoff-scan?id=guide-marriage").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoGuideHasNoSuchPage() throws Exception {
    assertThat(withWindow.get("handoff?id=notice-weekly-service").statusCode()).isEqualTo(404);
    assertThat(withWindow.get("handoff?id=..").statusCode()).isEqualTo(404);
    assertThat(withWindow.post("slip", "id=guide-marriage&job=x").statusCode()).isEqualTo(404);
  }
}
