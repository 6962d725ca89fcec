package org.suoma.county.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.audit.HashChain;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.cases.CaseQuery;

@OnEveryDatabase(always = false)
class AuditTrailTest {

  @TempDir private Path folder;
  private CaseFixture county;
  private TestDatabases databases;

  @BeforeEach
  void takeSomeSteps(TestDatabases databases) throws Exception {
    this.databases = databases;
    county = new CaseFixture(folder, databases);
    for (int i = 0; i < 3; i++) {
      SubmissionNumber number = county.handIn(CaseFixture.application(county.today()));
      county.desk.register(number, CaseFixture.ALL);
      county.desk.take(number, CaseFixture.ALL, new CaseStep.Plain(CaseAction.NOTE), "备注");
    }
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void isWholeAsLongAsNobodyTouchesIt() {
    HashChain.Verdict verdict = county.trail.verify();

    assertThat(verdict.isWhole()).isTrue();
    assertThat(verdict.sound()).isEqualTo(6);
    assertThat(verdict.head()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_step SET actor = '别人' WHERE id = 3",
        "UPDATE audit_step SET at = '2026-03-01T00:00:00Z' WHERE id = 3",
        "UPDATE audit_step SET facts = replace(facts, '03-02', '03-01') WHERE id = 3",
        "UPDATE audit_step SET note = NULL WHERE id = 4",
        "UPDATE audit_step SET subject = '0017000000000000' WHERE id = 3",
        "DELETE FROM audit_step WHERE id = 3",
        "UPDATE audit_step SET hash = 'aa' WHERE id = 3",
        "INSERT INTO audit_step SELECT 7, subject, at, actor, role, action, facts, note, previous,"
            + " 'ff' FROM audit_step WHERE id = 6"
      })
  void showsWhatWasChangedBehindItsBack(String tampering) throws Exception {
    tamper(
        databases.dropTrigger("audit_step_stays", "audit_step"),
        databases.dropTrigger("audit_step_is_kept", "audit_step"),
        tampering);

    HashChain.Verdict verdict = county.trail.verify();

    assertThat(verdict.isWhole()).isFalse();
    assertThat(verdict.broken()).isBetween(3, 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UPDATE audit_step SET actor = '别人'", "DELETE FROM audit_step WHERE id = 6"})
  void cannotBeChangedEvenByAProgramOfTheCountysOwn(String statement) {
    assertThatThrownBy(() -> tamper(statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("steps are never");
  }

  @Test
  void opensNoNoteInAnotherPlace() throws Exception {
    tamper(
        databases.dropTrigger("audit_step_stays", "audit_step"),
        "UPDATE audit_step SET note = (SELECT note FROM audit_step WHERE id = 4) WHERE id = 2");
    String number = county.store.find(CaseQuery.all()).get(0).number();

    assertThatThrownBy(() -> county.trail.recorded(number, CaseFixture.ALL))
        .isInstanceOf(IOException.class);
  }

  private void tamper(String... statements) throws SQLException {
    try (Connection line = databases.connect(folder);
        Statement statement = line.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
