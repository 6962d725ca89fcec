package org.suoma.county.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.access.SecretBox;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.staff.SessionStore;

@OnEveryDatabase
class ConsoleSessionsTest {

  private Instant now = Instant.parse("2026-05-06T04:00:00Z");
  @TempDir private Path folder;
  private final List<Database> databases = new ArrayList<>();
  private ConsoleSessions sessions;
  private ConsoleSessions elsewhere;

  @BeforeEach
  void open(TestDatabases all) throws IOException {
    sessions = server(all);
    elsewhere = server(all);
  }

  @AfterEach
  void close() {
    databases.forEach(Database::close);
  }

  private ConsoleSessions server(TestDatabases all) throws IOException {
    SecureRandom random = new SecureRandom();
    databases.add(all.open(folder));
    return new ConsoleSessions(
        new SessionStore(databases.get(databases.size() - 1)),
        SecretBox.open(folder.resolve("access.key"), random),
        new SessionCookie(false),
        () -> now,
        random);
  }

  @Test
  void areTheSameAtEveryServerUntilTheyEndAtOne() {
    ConsoleSessions.Held begun = sessions.begin("zhang", new byte[] {1, 2, 3});

    ConsoleSessions.Held found = elsewhere.use(begun.id()).orElseThrow();
    assertThat(found.login()).isEqualTo("zhang");
    assertThat(found.formToken()).isEqualTo(begun.formToken()).hasSize(48);
    assertThat(found.factor()).containsExactly(1, 2, 3);

    elsewhere.end(begun.id());
    assertThat(sessions.use(begun.id())).isEmpty();
  }

  @Test
  void leaveNothingInTheDatabaseThatSignsAnybodyIn(TestDatabases all) throws Exception {
    ConsoleSessions.Held begun = sessions.begin("zhang", new byte[20]);

    try (Connection line = all.connect(folder);
        Statement statement = line.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM console_session")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString("digest")).hasSize(64).isNotEqualTo(begun.id());
      assertThat(sessions.use(row.getString("digest"))).isEmpty();
      assertThat(row.getBytes("factor")).hasSizeGreaterThan(20);
    }
  }

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
    now = now.plusSeconds(1);
    return sessions.begin(login, new byte[20]).id();
  }
}
