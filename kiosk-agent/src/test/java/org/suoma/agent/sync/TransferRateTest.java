package org.suoma.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TransferRateTest {

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private final TransferRate rate = new TransferRate();

  @Test
  void isUnknownAtFirst() {
    rate.note(START, 0);

    assertThat(rate.bytesPerSecond()).isEmpty();
    assertThat(rate.secondsFor(100)).isEmpty();
  }

  @Test
  void isThatOfTheLastSeconds() {
    for (int second = 0; second <= 60; second++) {
      rate.note(
          START.plusSeconds(second),
          second < 30 ? second * 1_000L : 30_000 + (second - 30) * 5_000L);
    }

    assertThat(rate.bytesPerSecond()).contains(5_000L);
    assertThat(rate.secondsFor(12_500)).contains(3L);
  }

  @Test
  void givesNoTimeForALineThatStandsStill() {
    rate.note(START, 700);
    rate.note(START.plusSeconds(5), 700);

    assertThat(rate.bytesPerSecond()).contains(0L);
    assertThat(rate.secondsFor(1)).isEmpty();
  }

  @Test
  void beginsAnewWithAnotherDownload() {
    rate.note(START, 900_000);
    rate.note(START.plusSeconds(1), 1_000_000);

    rate.note(START.plusSeconds(2), 0);

    assertThat(rate.bytesPerSecond()).isEmpty();
  }
}
