package org.suoma.county.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.release.Ring;
import org.suoma.content.report.KioskVitals;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.KioskLine;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.event.Catalogue;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.event.ToldEvent;

@OnEveryDatabase(always = false)
class FleetTest {

  private static final Instant NOON = Instant.parse("2026-05-06T04:00:00Z");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    database = databases.open(folder);
    new ReleaseLog(database).add(new ReleaseLine("common", Ring.ALL, 7, NOON, 1, 3, 9, 1, 0, 0));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void callsAKioskWellThatShowsTheNewestReleaseWithDevicesOnline() {
    assertThat(
            after(
                """
                {"kiosk":"hall-1","at":1778040000.5,"content":{"sequence":7},
                 "devices":{"receipt-printer":{"state":"ONLINE","warnings":[]}}}
                """))
        .isEqualTo(Health.State.WELL);
  }

  @Test
  void waitsForAKioskThatShowsAnOlderRelease() {
    assertThat(after("{\"kiosk\":\"hall-1\",\"release\":6}")).isEqualTo(Health.State.NOTICE);
  }

  @Test
  void saysInWordsWhatIsWrongWithADevice() {
    Fleet fleet = fleetAt(NOON);
    fleet.take(
        bytes(
            """
            {"kiosk":"hall-1","content":{"sequence":7,"error":"EXPIRED"},
             "devices":{"receipt-printer":{"state":"USER_ERROR","cause":"PAPER_OUT","warnings":[]},
                        "scanner":{"state":"NO_DEVICE","warnings":[]}}}
            """));

    assertThat(fleet.kiosks().get(0).health().state()).isEqualTo(Health.State.FAULT);
    assertThat(fleet.kiosks().get(0).line().troubles())
        .containsExactly("内容更新失败：EXPIRED", "小票打印机：没有纸");
  }

  @Test
  void saysWhichContentAKioskCannotShow() {
    Fleet fleet = fleetAt(NOON);
    fleet.take(
        bytes(
            """
            {"kiosk":"hall-1","content":{"sequence":7},"devices":{},
             "contentFaults":["media/a.pdf: the document asks for a password"]}
            """));

    assertThat(fleet.kiosks().get(0).health().state()).isEqualTo(Health.State.NOTICE);
    assertThat(fleet.kiosks().get(0).health().reasons())
        .containsExactly("内容有毛病：media/a.pdf: the document asks for a password");
  }

  @Test
  void saysThatAVersionOfTheProgramsWasLeftUntilALaterOneRuns() {
    Fleet fleet = fleetAt(NOON);
    String report =
        """
        {"kiosk":"hall-1","content":{"sequence":7},"devices":{},
         "software":{"version":"%s","left":"1.1.0","leftBecause":"启动 3 次"}}
        """;
    fleet.take(bytes(report.formatted("1.0.0")));
    assertThat(fleet.kiosks().get(0).health().reasons()).containsExactly("程序 1.1.0 试过又退回：启动 3 次");

    fleet.take(bytes(report.formatted("1.1.1")));
    assertThat(fleet.kiosks().get(0).health().state()).isEqualTo(Health.State.WELL);
  }

  @Test
  void saysThatSubmissionsWereRefusedOrAnsweredBySomebodyElse() {
    Fleet fleet = fleetAt(NOON);
    fleet.take(
        bytes(
            """
            {"kiosk":"hall-1","content":{"sequence":7},"devices":{},
             "outbox":{"waiting":3,"refused":2,"error":"RECEIPT_FORGED","detail":"UNKNOWN_KEY"}}
            """));

    assertThat(fleet.kiosks().get(0).health().state()).isEqualTo(Health.State.FAULT);
    assertThat(fleet.kiosks().get(0).line().troubles())
        .containsExactly("有 2 份申请没有收下：UNKNOWN_KEY", "送申请时收到不是本县签的回执，可能有人冒充本县服务器");
  }

  @Test
  void needsNobodyForSubmissionsThatWaitForTheLine() {
    assertThat(
            after(
                """
                {"kiosk":"hall-1","content":{"sequence":7},
                 "outbox":{"waiting":99,"refused":0,"error":"COUNTY_UNREACHABLE"}}
                """))
        .isEqualTo(Health.State.WELL);
  }

  @Test
  void readsWhatAKioskTellsOfItsMachine() {
    Fleet fleet = fleetAt(NOON);
    fleet.take(
        bytes(
            """
            {"kiosk":"hall-1","at":"2026-05-06T03:55:00Z","content":{"sequence":7},
             "outbox":{"waiting":3},
             "devices":{"receipt-printer":{"state":"ONLINE","warnings":["PAPER_LOW"]}},
             "vitals":{"version":"0.2","diskFreeBytes":4,"diskBytes":100,"uptimeSeconds":60,
                       "receiptsPrinted":9,"windowSilentSeconds":2,"told by later versions":[1]}}
            """));

    Fleet.Kiosk kiosk = fleet.kiosks().get(0);
    assertThat(kiosk.line().told())
        .isEqualTo(
            new KioskLine.Told("快用完", 3, -300L, new KioskVitals("0.2", 4L, 100L, 60L, 9, 2L)));
    assertThat(kiosk.health())
        .isEqualTo(
            new Health(Health.State.NOTICE, List.of("小票打印机：纸快用完", "磁盘快满了，只剩 4%", "时钟慢了 4 分钟")));
  }

  @Test
  void takesAKioskOfAnEarlierVersionThatTellsNothingOfItsMachine() {
    Fleet fleet = fleetAt(NOON);
    fleet.take(bytes("{\"kiosk\":\"hall-1\",\"release\":7}"));

    assertThat(fleet.kiosks().get(0).line().told())
        .isEqualTo(new KioskLine.Told("", null, null, KioskVitals.UNTOLD));
    assertThat(fleet.kiosks().get(0).health()).isEqualTo(new Health(Health.State.WELL, List.of()));
  }

  @Test
  void vitalsThatCannotBeReadArePassedOverAndTheReportIsTaken() {
    Fleet fleet = fleetAt(NOON);
    fleet.take(bytes("{\"kiosk\":\"hall-1\",\"release\":7,\"vitals\":{\"diskBytes\":\"many\"}}"));
    fleet.take(bytes("{\"kiosk\":\"hall-2\",\"release\":7,\"vitals\":7}"));

    assertThat(fleet.kiosks())
        .extracting(kiosk -> kiosk.line().told().vitals())
        .containsExactly(KioskVitals.UNTOLD, KioskVitals.UNTOLD);
  }

  @Test
  void callsAKioskSilentAfterTenMinutes() {
    fleetAt(NOON).take(bytes("{\"kiosk\":\"hall-1\",\"release\":7}"));

    assertThat(fleetAt(NOON.plus(HealthRules.USUAL.silence())).kiosks().get(0).health().state())
        .isEqualTo(Health.State.WELL);
    assertThat(
            fleetAt(NOON.plus(HealthRules.USUAL.silence()).plusSeconds(1))
                .kiosks()
                .get(0)
                .health()
                .state())
        .isEqualTo(Health.State.SILENT);
  }

  @Test
  void refusesReportsWithoutAUsableName() {
    Fleet fleet = fleetAt(NOON);

    assertThatThrownBy(() -> fleet.take(bytes("{\"kiosk\":\"<b>\"}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kiosk");
    assertThatThrownBy(() -> fleet.take(bytes("{\"kiosk\":")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not JSON");
    assertThat(fleet.kiosks()).isEmpty();
  }

  @Test
  void addsUpWhatResidentsMetUntranslatedAndBeingToldAgainChangesNothing() {
    fleetAt(NOON).take(untranslated("hall-1", "0123456789abcdef", "2026-05-06", 3));
    fleetAt(NOON).take(untranslated("hall-1", "0123456789abcdef", "2026-05-06", 5));
    fleetAt(NOON).take(untranslated("hall-1", "0123456789abcdef", "2026-05-06", 4));
    assertThat(met(NOON)).containsOnly(entry("interface/frame.home", 5L));

    fleetAt(NOON).take(untranslated("hall-1", "0123456789abcdef", "2026-05-05", 10));
    fleetAt(NOON).take(untranslated("hall-1", "fedcba9876543210", "2026-05-06", 100));
    fleetAt(NOON).take(untranslated("hall-2", "0123456789abcdef", "2026-05-06", 1_000));
    assertThat(met(NOON)).containsOnly(entry("interface/frame.home", 1_115L));
  }

  @Test
  void forgetsWhatWasMetUntranslatedAfterNinetyDays() {
    fleetAt(NOON).take(untranslated("hall-1", "0123456789abcdef", "2026-05-06", 3));
    assertThat(met(NOON.plus(Duration.ofDays(89)))).hasSize(1);
    assertThat(met(NOON.plus(Duration.ofDays(90)))).isEmpty();

    Fleet later = fleetAt(NOON.plus(Duration.ofDays(90)));
    later.take(untranslated("hall-1", "0123456789abcdef", "2026-05-06", 4));
    later.take(untranslated("hall-1", "0123456789abcdef", "2026-08-04", 1));
    assertThat(met(NOON)).containsOnly(entry("interface/frame.home", 1L));
  }

  @Test
  void countsThatNoKioskCountsArePassedOverAndTheReportIsTaken() {
    Fleet fleet = fleetAt(NOON);
    fleet.take(untranslated("hall-1", "0123456789abcdef", "2026-05-06", -1));
    fleet.take(untranslated("hall-1", "a run", "2026-05-06", 3));
    fleet.take(untranslated("hall-1", "0123456789abcdef", "2031-01-01", 3));
    fleet.take(bytes("{\"kiosk\":\"hall-1\",\"untranslated\":[7,{}]}"));

    assertThat(fleet.kiosks()).hasSize(1);
    assertThat(met(NOON)).isEmpty();
  }

  @Test
  void partsThatCannotBeReadAreToldOnceAndTheRestIsTaken() {
    List<ToldEvent> heard = new ArrayList<>();
    EventLog told =
        new EventLog(
            Program.COUNTY, Map.of(), Clock.fixed(NOON, ZoneOffset.UTC), List.of(heard::add));
    Fleet fleet = fleetAt(NOON);
    byte[] report =
        bytes(
            """
            {"kiosk":"hall-1","release":7,"vitals":7,"untranslated":[7],"usage":[7],"events":[7]}
            """);
    fleet.take(report, unused -> {}, told);
    fleet.take(report, unused -> {}, told);
    fleet.take(bytes("{\"kiosk\":\"hall-2\",\"release\":7}"), unused -> {}, told);

    assertThat(fleet.kiosks()).hasSize(2);
    assertThat(heard).extracting(ToldEvent::id).containsExactly("C149");
  }

  private Map<String, Long> met(Instant now) {
    return new UntranslatedLog(database).counts(LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  private static String event(String id, String severity, String facts, int count) {
    return """
        {"number":%d,"id":"%s","severity":"%s","program":"agent","version":"1.4.2",
         "first":"2026-05-06T03:00:00Z","last":"2026-05-06T03:59:00Z","count":%d,"facts":{%s}}
        """
        .formatted(count, id, severity, count, facts);
  }

  private static byte[] report(String... events) {
    return bytes(
        "{\"kiosk\":\"hall-1\",\"content\":{\"sequence\":7},\"events\":[%s]}"
            .formatted(String.join(",", events)));
  }

  @Test
  void whatWentWrongIsRememberedOnceWithHowOftenItHappened() {
    Fleet fleet = fleetAt(NOON);
    String failed = "\"code\":\"EXPIRED\"";
    fleet.take(report(event("A302", "WARNING", failed, 1)));
    fleet.take(report(event("A302", "WARNING", failed, 1)));
    fleet.take(report(event("A302", "WARNING", failed, 14), event("A100", "NOTE", "", 1)));

    assertThat(fleet.events("hall-1", 10))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.count()).isEqualTo(14);
              assertThat(told.last()).isEqualTo("2026-05-06T03:59:00Z");
              assertThat(told.happened(Catalogue.ofThisVersion())).contains("签名过期了");
            });
    assertThat(fleet.kiosks().get(0).health().state()).isEqualTo(Health.State.WELL);
  }

  @Test
  void aFaultWithoutAnEndOfItsOwnCallsSomebodyForAnHour() {
    String kept = "\"failure\":\"AccessDeniedException\"";
    fleetAt(NOON).take(report(event("S122", "FAULT", kept, 1), event("A202", "FAULT", "", 1)));

    assertThat(fleetAt(NOON.plusSeconds(300)).kiosks().get(0).health())
        .isEqualTo(
            new Health(Health.State.FAULT, List.of("网站留下的文件没有删掉（没有权限，AccessDeniedException）。")));
    Fleet later = fleetAt(NOON.plus(Duration.ofMinutes(61)));
    later.take(report());
    assertThat(later.kiosks().get(0).health().state()).isEqualTo(Health.State.WELL);
    assertThat(later.events("hall-1", 10)).hasSize(2);
  }

  @Test
  void whatIsNoEventIsPassedOverAndTheReportIsTaken() {
    Fleet fleet = fleetAt(NOON);
    fleet.take(
        report(
            event("A302", "WARNING", "\"code\":\"罗阿依\"", 1),
            event("A302", "WARNING", "\"name\":\"EXPIRED\"", 1),
            "{\"id\":\"A302\"}",
            "7",
            event("A999", "WARNING", "", 1)));

    assertThat(fleet.events("hall-1", 10)).extracting(ToldEvent::id).containsExactly("A999");
  }

  @Test
  void remembersTheLastTwoHundredOfAKioskForNinetyDays() {
    for (int i = 0; i < 210; i += 10) {
      Fleet fleet = fleetAt(NOON.plusSeconds(i));
      String[] ten = new String[10];
      for (int j = 0; j < 10; j++) {
        ten[j] = event("A306", "WARNING", "\"count\":\"%d\"".formatted(i + j), 1);
      }
      fleet.take(report(ten));
    }
    Fleet after = fleetAt(NOON.plusSeconds(300));
    assertThat(after.events("hall-1", 999)).hasSize(200);
    Fleet muchLater = fleetAt(NOON.plus(Duration.ofDays(91)));
    muchLater.take(report(event("A307", "FAULT", "", 1)));
    assertThat(muchLater.events("hall-1", 999)).hasSize(1);
  }

  private static byte[] untranslated(String kiosk, String run, String day, int met) {
    return bytes(
        """
        {"kiosk":"%s","content":{"sequence":7},
         "untranslated":[{"run":"%s","day":"%s","counts":{"interface/frame.home":%d}}]}
        """
            .formatted(kiosk, run, day, met));
  }

  private Health.State after(String report) {
    Fleet fleet = fleetAt(NOON);
    fleet.take(bytes(report));
    return fleet.kiosks().get(0).health().state();
  }

  private Fleet fleetAt(Instant now) {
    return new Fleet(
        FleetStores.of(database), Workdays::unannounced, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
