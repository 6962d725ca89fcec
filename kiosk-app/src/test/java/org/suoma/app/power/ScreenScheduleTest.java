package org.suoma.app.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.standing.Rest;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.order.Closure;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

class ScreenScheduleTest {

  private static final OpeningHours HOURS =
      new OpeningHours(
          Map.of(
              DayOfWeek.MONDAY, new OpeningHours.Span(LocalTime.of(8, 30), LocalTime.of(17, 30))),
          false);

  /** A Sunday evening. */
  private LocalDateTime wall = LocalDateTime.of(2026, 11, 22, 18, 0);

  private Instant steady = Instant.EPOCH;
  private Rest rest = new Rest.Open();
  private boolean goesDark = true;
  private boolean hasPower = true;
  private final List<String> done = new ArrayList<>();
  private final VisitDesk visits = new VisitDesk(() -> steady);
  private final ScreenSchedule schedule = schedule();

  private ScreenSchedule schedule() {
    return new ScreenSchedule(
        () -> goesDark,
        () -> rest,
        () -> wall,
        visits,
        () -> steady,
        new Switch(),
        EventLog.unkept(Program.APP));
  }

  /** A screen that notes what is done with it. */
  private final class Switch implements ScreenPower {
    @Override
    public void off() throws IOException {
      act("off");
    }

    @Override
    public void on() throws IOException {
      act("on");
    }

    private void act(String what) throws IOException {
      done.add(what);
      if (!hasPower) {
        throw new IOException("no DPMS");
      }
    }
  }

  @BeforeEach
  void itHasBegun() {
    schedule.look();
    assertThat(done).containsExactly("on"); // an app of before may have put the screen out
    done.clear();
  }

  private void pass(Duration time) {
    wall = wall.plus(time);
    steady = steady.plus(time);
    schedule.look();
  }

  private void close() {
    rest = new Rest.OutOfHours(HOURS, Optional.of(LocalDateTime.of(2026, 11, 23, 8, 30)));
  }

  @Test
  void theScreenGoesOutWhenTheHallHasClosedAndIsLitBeforeItOpens() {
    pass(Duration.ofHours(1));
    close();
    pass(Duration.ofSeconds(20));
    assertThat(done).containsExactly("off");

    wall = LocalDateTime.of(2026, 11, 23, 8, 14, 50);
    pass(Duration.ZERO);
    assertThat(done).containsExactly("off");
    pass(Duration.ofSeconds(20));
    assertThat(done).containsExactly("off", "on");

    pass(Duration.ofMinutes(5));
    rest = new Rest.Open();
    pass(Duration.ofHours(1));
    assertThat(done).containsExactly("off", "on");
  }

  @Test
  void whoIsInTheMiddleOfAVisitOrHasJustTouchedIsNotLeftInTheDark() {
    pass(Duration.ofHours(1));
    visits.begin();
    close();
    pass(Duration.ofMinutes(1));
    assertThat(done).isEmpty();

    visits.finish();
    schedule.touched();
    pass(ScreenSchedule.UNTOUCHED.minusSeconds(1));
    assertThat(done).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(done).containsExactly("off");
  }

  @Test
  void aTouchLightsTheScreenAndItGoesOutAgainWhenNobodyTouchesItAnyMore() {
    pass(Duration.ofHours(1));
    close();
    pass(Duration.ofSeconds(20));

    schedule.touched();
    pass(Duration.ofSeconds(20));
    assertThat(done).startsWith("off", "on");
    pass(ScreenSchedule.UNTOUCHED);
    assertThat(done).endsWith("off");
  }

  @Test
  void aKioskOutOfServiceStaysLitSoThatPeopleCanReadWhy() {
    rest = new Rest.OutOfService(new Closure(Closure.Reason.MAINTENANCE, Instant.EPOCH));
    pass(Duration.ofDays(3));
    assertThat(done).isEmpty();
  }

  @Test
  void aScreenThatCannotBePutOutIsTriedOncePerClosing() {
    hasPower = false;
    pass(Duration.ofHours(1));
    close();
    pass(Duration.ofSeconds(20));
    pass(Duration.ofMinutes(30));
    assertThat(done).containsExactly("off");

    rest = new Rest.Open();
    pass(Duration.ofHours(9));
    close();
    pass(Duration.ofSeconds(20));
    assertThat(done).containsExactly("off", "off");
  }

  @Test
  void aScreenThatCannotBeLitIsTriedUntilItCan() {
    pass(Duration.ofHours(1));
    close();
    pass(Duration.ofSeconds(20));
    hasPower = false;
    rest = new Rest.Open();
    pass(Duration.ofSeconds(20));
    hasPower = true;
    pass(Duration.ofSeconds(20));
    pass(Duration.ofSeconds(20));
    assertThat(done).containsExactly("off", "on", "on");
  }

  @Test
  void aHallThatOpensNobodyKnowsWhenStaysDark() {
    pass(Duration.ofHours(1));
    rest = new Rest.OutOfHours(HOURS, Optional.empty());
    pass(Duration.ofDays(2));
    assertThat(done).containsExactly("off");
  }

  @Test
  void whoeverWantsItLitHasItLitAndIsHeardAtOnce() {
    goesDark = false;
    close();
    pass(Duration.ofHours(1));
    assertThat(done).isEmpty();

    goesDark = true;
    pass(Duration.ofSeconds(20));
    assertThat(done).containsExactly("off");
    goesDark = false;
    pass(Duration.ofSeconds(20));
    assertThat(done).containsExactly("off", "on");
  }

  @Test
  void aScreenThatWasNeverToGoDarkIsLeftToOthers() {
    goesDark = false;
    ScreenSchedule fresh = schedule();
    fresh.look();

    assertThat(done).isEmpty();
  }

  @Test
  void aTrialPutsItOutInAnyCaseUntilTheNextLook() throws Exception {
    schedule.run();
    assertThat(done).containsExactly("off");
    pass(Duration.ofSeconds(8));
    assertThat(done).containsExactly("off", "on");

    hasPower = false;
    assertThatThrownBy(schedule::run).isInstanceOf(IOException.class).hasMessageContaining("DPMS");
  }
}
