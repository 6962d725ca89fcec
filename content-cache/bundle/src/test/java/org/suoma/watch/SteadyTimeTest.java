package org.suoma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  private final AtomicReference<Instant> clock = new AtomicReference<>(START);
  private final AtomicLong nanos = new AtomicLong(-5);
  private final SteadyTime time = new SteadyTime(clock::get, nanos::get);

  @Test
  void passesAsTheCounterDoesWhateverTheClockIsSetTo() {
    nanos.addAndGet(Duration.ofSeconds(90).toNanos());
    assertThat(time.instant()).isEqualTo(START.plusSeconds(90));

    clock.set(START.plus(Duration.ofHours(9)));
    assertThat(time.instant()).isEqualTo(START.plusSeconds(90));

    clock.set(START.minus(Duration.ofDays(400)));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(time.instant()).isEqualTo(START.plusSeconds(91));
  }
}
