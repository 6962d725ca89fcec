package org.suoma.county.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsoleSessionsTest {

  private Instant now = Instant.parse("2026-05-06T04:00:00Z");
  private final ConsoleSessions sessions = new ConsoleSessions(() -> now, new SecureRandom());

  @Test
  void endHalfAnHourAfterTheyWereUsedLast() {
    String id = begin("zhang");
    now = now.plus(ConsoleSessions.IDLE.minusSeconds(1));
    assertThat(sessions.use(id)).isPresent();
    now = now.plus(ConsoleSessions.IDLE.minusSeconds(1));
    assertThat(sessions.use(id)).isPresent();
    now = now.plus(ConsoleSessions.IDLE);
    assertThat(sessions.use(id)).isEmpty();
  }

  @Test
  void areNotUsedByPagesThatComeByThemselves() {
    String id = begin("zhang");
    for (int minute = 0; minute < 30; minute++) {
      assertThat(sessions.find(id)).isPresent();
      now = now.plus(Duration.ofMinutes(1));
    }
    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void endAfterTwelveHoursHoweverBusy() {
    String id = begin("zhang");
    Instant end = now.plus(ConsoleSessions.LONGEST);
    while (now.isBefore(end)) {
      assertThat(sessions.use(id)).isPresent();
      now = now.plus(Duration.ofMinutes(10));
    }
    assertThat(sessions.use(id)).isEmpty();
  }

  @Test
  void endForAnAccountButNotForOthersAndNotTheOneThatAsked() {
    String one = begin("zhang");
    String other = begin("zhang");
    String li = begin("li");

    sessions.endOf("zhang", one);

    assertThat(sessions.use(one)).isPresent();
    assertThat(sessions.use(other)).isEmpty();
    assertThat(sessions.use(li)).isPresent();
  }

  @Test
  void areNeverMoreThanTwoHundred() {
    String first = begin("zhang");
    for (int i = 0; i < 200; i++) {
      assertThat(begin("li")).hasSize(48);
    }
    assertThat(sessions.use(first)).isEmpty();
  }

  private String begin(String login) {
    return sessions.begin(login, new byte[20]).id();
  }
}
