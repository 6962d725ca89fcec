package org.suoma.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.session.VisitDesk;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

class MemoryWatchTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
  private final AtomicInteger held = new AtomicInteger(700);
  private final AtomicInteger restarts = new AtomicInteger();
  private final VisitDesk visits = new VisitDesk(now::get);
  private final MemoryWatch watch =
      new MemoryWatch(
          held::get,
          1_200,
          visits,
          now::get,
          restarts::incrementAndGet,
          EventLog.unkept(Program.APP));

  @BeforeEach
  void anOldAppThatNobodyTouches() {
    leaveAloneFor(MemoryWatch.YOUNG);
  }

  /** The end of a visit counts as its last touch. */
  private void leaveAloneFor(Duration time) {
    pass(time.minus(MemoryWatch.UNTOUCHED));
    visits.endIfLeft();
    pass(MemoryWatch.UNTOUCHED);
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Test
  void anAppThatIsNotTooLargeStays() {
    held.set(1_200);
    watch.look();
    assertThat(restarts).hasValue(0);
  }

  @Test
  void anAppThatHasGrownTooLargeIsStartedAnewWhenNobodyIsThere() {
    held.set(1_201);
    watch.look();
    assertThat(restarts).hasValue(1);
  }

  @Test
  void neverDuringAVisitHoweverLargeAndAMinuteAfterTheLastTouchAtTheSoonest() {
    var unused = visits.begin();
    held.set(4_000);
    watch.look();
    pass(Duration.ofSeconds(150));
    watch.look();
    assertThat(restarts).hasValue(0);

    visits.finish();
    watch.look();
    assertThat(restarts).hasValue(0);

    pass(MemoryWatch.UNTOUCHED);
    watch.look();
    assertThat(restarts).hasValue(1);
  }

  @Test
  void anAppThatNeedsTooMuchFromItsStartDoesNotStartOverAndOver() {
    MemoryWatch young =
        new MemoryWatch(
            held::get,
            1_200,
            visits,
            now::get,
            restarts::incrementAndGet,
            EventLog.unkept(Program.APP));
    held.set(2_000);
    leaveAloneFor(MemoryWatch.YOUNG.minusSeconds(1));
    young.look();
    assertThat(restarts).hasValue(0);

    pass(Duration.ofSeconds(1));
    young.look();
    assertThat(restarts).hasValue(1);
  }

  @Test
  void memoryIsWhatLinuxSays(@TempDir Path folder) throws Exception {
    assertThat(new ResidentMemory().megabytes()).isBetween(20L, 32_000L);

    Path other = folder.resolve("status");
    Files.writeString(other, "Name:\tjava\nVmHWM:\t 999999 kB\nVmRSS:\t  835584 kB\n");
    assertThat(new ResidentMemory(other).megabytes()).isEqualTo(816);
    Files.writeString(other, "Name:\tjava\n");
    assertThatThrownBy(() -> new ResidentMemory(other).megabytes()).isInstanceOf(IOException.class);
  }
}
