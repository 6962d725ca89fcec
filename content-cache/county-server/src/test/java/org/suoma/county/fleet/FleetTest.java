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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.Ring;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.KioskLog;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.ReleaseLine;
import org.suoma.county.storage.ReleaseLog;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.UntranslatedLog;

@OnEveryDatabase
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
                {"kiosk":"hall-1","at":1.5,"content":{"sequence":7},
                 "devices":{"receipt-printer":{"state":"ONLINE","warnings":[]}}}
                """))
        .isEqualTo(Fleet.Condition.WELL);
  }

  @Test
  void waitsForAKioskThatShowsAnOlderRelease() {
    assertThat(after("{\"kiosk\":\"hall-1\",\"release\":6}")).isEqualTo(Fleet.Condition.BEHIND);
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

    assertThat(fleet.kiosks().get(0).condition()).isEqualTo(Fleet.Condition.TROUBLED);
    assertThat(fleet.kiosks().get(0).line().troubles())
        .containsExactly("内容更新失败：EXPIRED", "凭条打印机：没有纸");
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

    assertThat(fleet.kiosks().get(0).condition()).isEqualTo(Fleet.Condition.TROUBLED);
    assertThat(fleet.kiosks().get(0).line().troubles())
        .containsExactly("内容有毛病：media/a.pdf: the document asks for a password");
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

    assertThat(fleet.kiosks().get(0).condition()).isEqualTo(Fleet.Condition.TROUBLED);
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
        .isEqualTo(Fleet.Condition.WELL);
  }

  @Test
  void callsAKioskSilentAfterTenMinutes() {
    fleetAt(NOON).take(bytes("{\"kiosk\":\"hall-1\",\"release\":7}"));

    assertThat(fleetAt(NOON.plus(Fleet.SILENCE)).kiosks().get(0).condition())
        .isEqualTo(Fleet.Condition.WELL);
    assertThat(fleetAt(NOON.plus(Fleet.SILENCE).plusSeconds(1)).kiosks().get(0).condition())
        .isEqualTo(Fleet.Condition.SILENT);
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

  private Map<String, Long> met(Instant now) {
    return new UntranslatedLog(database).counts(LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  private static byte[] untranslated(String kiosk, String run, String day, int met) {
    return bytes(
        """
        {"kiosk":"%s","content":{"sequence":7},
         "untranslated":[{"run":"%s","day":"%s","counts":{"interface/frame.home":%d}}]}
        """
            .formatted(kiosk, run, day, met));
  }

  private Fleet.Condition after(String report) {
    Fleet fleet = fleetAt(NOON);
    fleet.take(bytes(report));
    return fleet.kiosks().get(0).condition();
  }

  private Fleet fleetAt(Instant now) {
    return new Fleet(
        new KioskLog(database),
        new ReleaseLog(database),
        new UntranslatedLog(database),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
