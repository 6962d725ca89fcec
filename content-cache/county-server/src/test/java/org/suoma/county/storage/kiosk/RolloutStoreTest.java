package org.suoma.county.storage.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.report.KioskSoftware;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;

@OnEveryDatabase
class RolloutStoreTest {

  private static final Instant NOON = Instant.parse("2026-05-06T04:00:00Z");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open(TestDatabases databases) throws Exception {
    database = databases.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRollOutTakesThePlaceOfWhatWasKnownOfIt() {
    RolloutStore releases = RolloutStore.ofReleases(database);
    releases.put(row(7, "RUNNING"));
    releases.put(row(8, "RUNNING"));
    releases.put(row(7, "SUPERSEDED"));

    assertThat(releases.all()).containsExactly(row(8, "RUNNING"), row(7, "SUPERSEDED"));
  }

  @Test
  void versionsOfTheSoftwareAreNoReleases() {
    RolloutStore software = RolloutStore.ofSoftware(database);
    software.put(row(100_040_002, "PAUSED"));

    assertThat(software.of(100_040_002)).contains(row(100_040_002, "PAUSED"));
    assertThat(RolloutStore.ofReleases(database).all()).isEmpty();
  }

  @Test
  void whatAKioskSaysTakesThePlaceOfWhatItSaidBefore() {
    ReportedKiosks kiosks = new ReportedKiosks(database);
    kiosks.put(kiosk(3, null));
    ReportedKiosk later =
        kiosk(
            4,
            new KioskSoftware("1.4.1", "1.4.0", true, "不显示页面", "ON_TRIAL", null, null, null, null));
    kiosks.put(later);

    assertThat(kiosks.all()).containsExactly(later);
  }

  private static ReportedKiosk kiosk(long release, @Nullable KioskSoftware software) {
    return new ReportedKiosk(
        "hall-1",
        NOON,
        new ReportedKiosk.Traits(true, "all", "", List.of("24小时")),
        release,
        "",
        "",
        "",
        "",
        0,
        software);
  }

  private static RolloutRow row(long sequence, String phase) {
    return new RolloutRow(
        sequence,
        "先试点后全部",
        NOON,
        "审批员",
        0,
        "{}",
        new RolloutRow.Rules(90, 10, 60, 48),
        phase,
        NOON,
        NOON,
        List.of("hall-2"),
        new RolloutRow.Note("开始", NOON, "审批员"));
  }
}
