package org.suoma.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.report.KioskVitals;

class VitalsTest {

  private static final Instant START = Instant.parse("2026-05-06T04:00:00Z");

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private Vitals vitals;

  @BeforeEach
  void start() {
    vitals = new Vitals(folder, now::get);
  }

  @Test
  void tellsHowLongTheWindowHasAskedForNothing() {
    now.set(START.plusSeconds(60));
    vitals.seeWindow();
    now.set(START.plusSeconds(90));

    assertThat(vitals.now(3))
        .extracting(
            KioskVitals::uptimeSeconds,
            KioskVitals::windowSilentSeconds,
            KioskVitals::receiptsPrinted)
        .containsExactly(90L, 30L, 3);
  }

  @Test
  void countsFromTheStartForAWindowThatNeverCame() {
    now.set(START.plus(Duration.ofHours(1)));

    assertThat(vitals.now(0).windowSilentSeconds()).isEqualTo(3600);
  }

  @Test
  void countsNoNegativeTimesWhenTheClockIsSetBack() {
    now.set(START.minusSeconds(3600));

    assertThat(vitals.now(0).uptimeSeconds()).isZero();
    assertThat(vitals.now(0).windowSilentSeconds()).isZero();
  }

  @Test
  void tellsTheDiskOfTheStore() throws Exception {
    KioskVitals told = vitals.now(0);

    assertThat(told.diskBytes()).isEqualTo(Files.getFileStore(folder).getTotalSpace());
    assertThat(told.diskFreeBytes()).isBetween(0L, told.diskBytes());
  }

  @Test
  void goesWithoutTheDiskOfAStoreThatIsNotThere() {
    KioskVitals told = new Vitals(folder.resolve("gone"), now::get).now(0);

    assertThat(told.diskBytes()).isNull();
    assertThat(told.diskFreeBytes()).isNull();
    assertThat(told.uptimeSeconds()).isZero();
  }
}
