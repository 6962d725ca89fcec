package org.suoma.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.watch.SteadyTime;

class VisitDeskTest {

  private final HandClock clock = new HandClock();
  private final VisitDesk desk = new VisitDesk(clock);

  @Test
  void keepsWhatAResidentChoseWhileSheStandsThere() {
    desk.language(Visit.Language.BOTH);
    clock.pass(VisitDesk.INACTIVITY_TIMEOUT);

    assertThat(desk.touch().language()).isEqualTo(Visit.Language.BOTH);
  }

  @Test
  void forgetsEverythingWhenNobodyTouchesTheScreenForTooLong() {
    Visit left = desk.touch();
    desk.language(Visit.Language.BOTH);
    desk.display(new Visit.Display(4, Visit.Theme.YELLOW_ON_BLACK, true, true));
    desk.printed(left.number(), "job-1", "高龄津贴");
    clock.pass(VisitDesk.INACTIVITY_TIMEOUT.plusMillis(1));

    Visit next = desk.touch();

    assertThat(next.number()).isGreaterThan(left.number());
    assertThat(next.language()).isEqualTo(Visit.Language.HAN);
    assertThat(next.display()).isEqualTo(Visit.Display.standard());
    assertThat(next.printed()).isEmpty();
  }

  @Test
  void forgetsEverythingWhenTheResidentEndsTheVisit() {
    desk.display(new Visit.Display(3, Visit.Theme.SOFT, false, false));

    desk.finish();

    assertThat(desk.touch().display()).isEqualTo(Visit.Display.standard());
  }

  @Test
  void doesNotTellTheNextResidentWhatTheLastOnePrinted() {
    long left = desk.touch().number();
    desk.finish();

    desk.printed(left, "job-1", "高龄津贴");

    assertThat(desk.touch().printed()).isEmpty();
  }

  @Test
  void notesAReceiptOnce() {
    long number = desk.touch().number();
    desk.printed(number, "job-1", "高龄津贴");
    desk.printed(number, "job-1", "高龄津贴");

    assertThat(desk.touch().printed()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-400 * 24, -9, 9, 400 * 24})
  void aClockThatIsSetNeitherEndsAVisitNorKeepsOne(long hours) {
    AtomicLong nanos = new AtomicLong();
    VisitDesk steady = new VisitDesk(new SteadyTime(clock, nanos::get));
    long number = steady.begin().number();

    clock.pass(Duration.ofHours(hours));
    assertThat(steady.isOn()).isTrue();
    assertThat(steady.touch().number()).isEqualTo(number);

    nanos.addAndGet(VisitDesk.INACTIVITY_TIMEOUT.plusMillis(1).toNanos());
    assertThat(steady.isOn()).isFalse();
  }

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
