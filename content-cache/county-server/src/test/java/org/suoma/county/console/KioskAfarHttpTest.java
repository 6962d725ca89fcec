package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.order.Closure;
import org.suoma.content.order.Errand;
import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.KioskNews;
import org.suoma.content.order.KioskOrder;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.order.OrderResult;
import org.suoma.content.report.SupportLimits;
import org.suoma.county.RunningCounty;
import org.suoma.county.TestKiosk;
import org.suoma.county.access.MovingClock;
import org.suoma.county.access.Role;
import org.suoma.county.orders.PictureDesk;
import org.suoma.county.publishing.OrderKeyFolder;
import org.suoma.county.support.SupportShelf;

/** What an operator does to a kiosk from afar, between console and kiosk. */
class KioskAfarHttpTest {

  private static final byte[] PNG = "\u0089PNG\r\n\u001a\nhall".getBytes(ISO_8859_1);

  @TempDir private static Path folder;
  private static MovingClock clock;
  private static RunningCounty county;
  private static HttpClient client;
  private static HttpClient editor;
  private static String password;
  private static String editorsPassword;
  private static int kiosks;

  private String name;
  private TestKiosk kiosk;

  @BeforeAll
  static void start() throws Exception {
    clock = new MovingClock();
    county = RunningCounty.start(folder, clock);
    password = county.staff(true, Role.OPERATOR);
    editorsPassword = county.staff(true, Role.EDITOR);
    client = signedIn(Role.OPERATOR, password);
    editor = signedIn(Role.EDITOR, editorsPassword);
  }

  @AfterAll
  static void stop() {
    county.close();
  }

  @BeforeEach
  void enrol() throws Exception {
    name = "hall-" + ++kiosks;
    kiosk = county.enrol(name);
  }

  private static HttpClient signedIn(Role role, String password) throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    post(
        browser,
        "/console/sign-in",
        "login=" + RunningCounty.login(role) + "&password=" + password);
    return browser;
  }

  /** A session does not last as long as what is kept. */
  private static void signInAnew() throws Exception {
    client = signedIn(Role.OPERATOR, password);
    editor = signedIn(Role.EDITOR, editorsPassword);
  }

  private static HttpResponse<byte[]> get(HttpClient browser, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(county.origin() + path)).build();
    return browser.send(request, BodyHandlers.ofByteArray());
  }

  private String page() throws Exception {
    return new String(get(client, "/console/kiosks/" + name).body(), UTF_8);
  }

  private static HttpResponse<String> post(HttpClient browser, String path, String form)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(county.origin() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> act(String action, String form) throws Exception {
    Matcher token = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"").matcher(page());
    assertThat(token.find()).isTrue();
    return post(
        client,
        "/console/kiosks/" + name + "/" + action,
        "form-token=" + token.group(1) + "&" + form);
  }

  private KioskNews news(long order, long settings) throws Exception {
    String path = "/kiosks/news?ring=all&release=0&order=%d&settings=%d";
    return KioskNews.read(kiosk.get(path.formatted(order, settings)).body());
  }

  private OrderKeys keys() throws Exception {
    return new OrderKeyFolder(folder.resolve("data/keys")).published();
  }

  private KioskSettings settings(long known) throws Exception {
    return news(0, known).words().get(0).settings(keys());
  }

  private List<String> trail() {
    return county.services().access().steps().steps("kiosk:" + name).stream()
        .map(step -> step.deed().action())
        .toList();
  }

  @Test
  void aKioskIsTakenOutOfServiceAndIntoItAgainAndKeepsItsOtherSettings() throws Exception {
    act("settings", "ring=early&megabytes=200&from=&to=&volume=40");
    assertThat(act("close", "reason=HALL").body()).contains("大厅正在施工或办活动", "恢复服务");

    KioskSettings closed = settings(1);
    assertThat(closed.windowOrUsual().closed())
        .isEqualTo(new Closure(Closure.Reason.HALL, clock.instant()));
    assertThat(closed.dailyMegabytes()).isEqualTo(200);
    assertThat(closed.windowOrUsual().volume()).isEqualTo(40);

    assertThat(act("reopen", "").body()).doesNotContain("恢复服务</button>");
    assertThat(settings(2).windowOrUsual().closed()).isNull();
    assertThat(settings(2).windowOrUsual().volume()).isEqualTo(40);
    assertThat(trail()).endsWith("KIOSK_SET", "KIOSK_CLOSED", "KIOSK_REOPENED");
  }

  @Test
  void aReasonThatIsNotOnTheListIsNotTold() throws Exception {
    act("close", "reason=" + "x".repeat(50));

    assertThat(settings(0).windowOrUsual().closed()).isEqualTo(new Closure(null, clock.instant()));
  }

  @Test
  void hoursAreSignedToTheKioskAndTellTheCountyWhenSilenceIsNone() throws Exception {
    kiosk.post(
        "/kiosks/report", "{\"kiosk\":\"%s\",\"release\":1}".formatted(name).getBytes(UTF_8));
    act("hours", "opens-1=09:00&closes-1=12:00&workdays=yes");

    OpeningHours hours = settings(0).windowOrUsual().hours();
    assertThat(hours)
        .isEqualTo(
            new OpeningHours(
                Map.of(
                    DayOfWeek.MONDAY,
                    new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                true));
    assertThat(page()).contains("value=\"09:00\"", "周一 09:00–12:00，节假日不开");
    assertThat(act("hours", "opens-1=09:00&closes-1=").body()).contains("周一的开始和结束都要填");
    assertThat(act("hours", "opens-2=12:00&closes-2=09:00").body()).contains("周二：开始要早于结束");
    assertThat(settings(0).windowOrUsual().hours()).isEqualTo(hours);

    act("hours", "");
    assertThat(settings(1).window()).isNull();
    assertThat(trail()).endsWith("KIOSK_HOURS_SET", "KIOSK_HOURS_SET");
  }

  @Test
  void noSiteIsSwitchedOffThatTheCountyDoesNotName() throws Exception {
    act("sites", "off-evil.example.com=yes");

    assertThat(settings(0).windowOrUsual().sitesOff()).isEmpty();
  }

  @Test
  void aVolumeThatIsNoneIsRefusedInWords() throws Exception {
    assertThat(act("settings", "ring=&megabytes=&from=&to=&volume=101").body())
        .contains("音量应为 0 到 100");
    assertThat(act("settings", "ring=&megabytes=&from=&to=&volume=loud").body())
        .contains("音量要填 0 到 100 的整数");
  }

  private KioskOrder order(String command, KioskCommand expected) throws Exception {
    act("order", "command=" + command);
    long number = county.services().orders().newest(name, 1).get(0).number();
    KioskOrder order = news(number - 1, 0).words().get(0).order(keys());
    assertThat(order.command()).isEqualTo(expected);
    return order;
  }

  private int bring(long order, byte[] picture) throws Exception {
    return kiosk.post("/kiosks/picture?order=" + order, picture).statusCode();
  }

  @Test
  void aPictureIsTakenOnlyWhereOneWasOrderedAndSeenByOperatorsOnly() throws Exception {
    KioskOrder restart = order("restart-window", new KioskCommand.RestartWindow());
    KioskOrder order = order("take-picture", new KioskCommand.TakePicture());
    assertThat(page()).contains("拍一张画面", "等终端来取、没有人在用").doesNotContain("看画面</a>");
    assertThat(bring(restart.number(), PNG)).as("for another order").isEqualTo(409);
    assertThat(bring(order.number(), "<svg/>".getBytes(UTF_8))).isEqualTo(400);
    assertThat(bring(order.number(), new byte[Errand.MOST_PICTURE_BYTES + 1])).isEqualTo(413);
    TestKiosk other = county.enrol(name + "-b");
    assertThat(other.post("/kiosks/picture?order=" + order.number(), PNG).statusCode())
        .as("another kiosk's")
        .isEqualTo(409);
    assertThat(bring(order.number(), PNG)).isEqualTo(204);
    OrderResult done = new OrderResult(order.number(), OrderResult.Outcome.DONE, "");
    byte[] results = new OrderResult.Batch(List.of(done)).write();
    assertThat(kiosk.post("/kiosks/order-results", results).statusCode()).isEqualTo(204);
    assertThat(bring(order.number(), PNG)).as("once").isEqualTo(409);

    assertThat(page()).contains("/picture\">看画面</a>");
    HttpResponse<byte[]> seen = get(client, "/console/kiosks/" + name + "/picture");
    assertThat(seen.body()).isEqualTo(PNG);
    assertThat(seen.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(trail()).endsWith("KIOSK_ANSWERED", "KIOSK_PICTURE_SEEN");
    assertThat(get(editor, "/console/kiosks/" + name + "/picture").statusCode()).isEqualTo(403);
  }

  @Test
  void aPictureIsGoneAfterAWeek() throws Exception {
    PictureDesk pictures = county.services().pictures();
    KioskOrder order = order("take-picture", new KioskCommand.TakePicture());
    assertThat(bring(order.number(), PNG)).isEqualTo(204);
    assertThat(pictures.takenAt(name)).contains(clock.instant());
    clock.goOn(PictureDesk.LIFE.plusSeconds(1));

    assertThat(pictures.takenAt(name)).isEmpty();
    assertThat(pictures.look(county.who(Role.OPERATOR), name)).isEmpty();
    assertThat(pictures.expire()).isPositive();
    signInAnew();
  }

  @Test
  void aKiosksFileForSupportIsKeptForAMonthAndFetchedByOperatorsOnly() throws Exception {
    KioskOrder order = order("send-support", new KioskCommand.SendSupport());
    assertThat(page()).contains("发来诊断资料").doesNotContain("下载（ZIP）");
    byte[] zip = "PK\u0003\u0004first".getBytes(ISO_8859_1);
    byte[] next = "PK\u0003\u0004next".getBytes(ISO_8859_1);
    assertThat(kiosk.post("/kiosks/support", "%PDF-".getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(kiosk.post("/kiosks/support", new byte[SupportLimits.MOST_BYTES + 1]).statusCode())
        .isEqualTo(413);
    assertThat(kiosk.post("/kiosks/support", zip).statusCode()).isEqualTo(204);
    assertThat(kiosk.post("/kiosks/support", next).statusCode()).isEqualTo(204);
    assertThat(order.number()).isPositive();

    assertThat(page()).contains("诊断资料", "/support\">下载（ZIP）</a>");
    String address = "/console/kiosks/" + name + "/support";
    HttpResponse<byte[]> fetched = get(client, address);
    assertThat(fetched.body()).as("the newest").isEqualTo(next);
    assertThat(fetched.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"suoma-" + name + "-support.zip\"");
    assertThat(trail()).endsWith("KIOSK_SUPPORT_FETCHED");
    assertThat(get(editor, address).statusCode()).isEqualTo(403);

    SupportShelf shelf = county.services().support();
    clock.goOn(SupportShelf.LIFE.plusSeconds(1));
    assertThat(shelf.cameAt(name)).isEmpty();
    assertThat(shelf.fetch(county.who(Role.OPERATOR), name)).isEmpty();
    assertThat(shelf.expire()).isPositive();
    signInAnew();
  }
}
