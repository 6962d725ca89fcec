package org.suoma.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff =
      new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(10), new Random(7));

  @Test
  void doublesFromHalfToAllOfItUpToItsLimit() {
    long longest = 2_000;
    for (int failures = 0; failures < 200; failures++) {
      assertThat(backOff.next().toMillis()).isBetween(longest / 2, longest);
      longest = Math.min(2 * longest, 600_000);
    }
  }

  @Test
  void beginsAnewAfterASuccess() {
    for (int failures = 0; failures < 9; failures++) {
      assertThat(backOff.next()).isPositive();
    }
    backOff.reset();

    assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void keepsKiosksFromComingBackTogether() {
    assertThat(
            LongStream.range(0, 100)
                .mapToObj(kiosk -> kiosk(kiosk).next().toMillis())
                .distinct()
                .count())
        .isGreaterThan(80);
  }

  private static BackOff kiosk(long seed) {
    return new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(10), new Random(seed));
  }
}
