package org.suoma.county.storage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.checking.ProblemHistory;
import org.suoma.county.storage.checking.ProblemRow;
import org.suoma.county.storage.checking.ProblemSpell;
import org.suoma.county.storage.checking.ProblemStore;
import org.suoma.county.storage.content.ContentShelf;

/** What quarterly scores rest on, and what is kept of them. */
@OnEveryDatabase
class AssessmentStoreTest {

  private static final Instant WINTER = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant SPRING = Instant.parse("2026-04-01T00:00:00Z");
  private static final ProblemRow LATE = problem("late-column", "column:aid");
  private static final ProblemRow LINK = problem("link", "entry:notice-1");

  @TempDir private Path folder;

  @Test
  void everyTimeThatAProblemIsThereIsKeptWithTheUnitThatHadItThen(TestDatabases databases)
      throws Exception {
    try (Database database = databases.open(folder)) {
      entry(database, "office");
      ProblemStore problems = new ProblemStore(database);
      problems.putAll(List.of(LATE, LINK), 1, at("2026-01-10"));
      problems.putAll(List.of(LATE, LINK), 1, at("2026-01-11"));
      entry(database, "civil");
      problems.put(List.of(), Set.of(LINK.subject()), at("2026-01-12"));
      problems.putAll(List.of(LATE, LINK), 1, at("2026-04-02"));
      ProblemHistory history = new ProblemHistory(database);

      assertThat(history.between(WINTER, SPRING))
          .extracting(
              spell -> spell.row().rule() + " " + spell.unit() + " " + spell.again(),
              ProblemSpell::ended)
          .containsExactly(tuple("late-column  0", null), tuple("link office 0", at("2026-01-12")));
      assertThat(history.between(SPRING, at("2026-07-01")))
          .extracting(spell -> spell.row().rule() + " " + spell.unit() + " " + spell.again())
          .containsExactly("late-column  0", "link civil 1");
      assertThat(history.between(WINTER, SPRING))
          .allSatisfy(spell -> assertThat(spell.lasts(SPRING)).isEqualTo(spell.ended() == null));
      assertThat(history.scans(WINTER, SPRING)).as("a look at some is no scan").isEqualTo(2);
    }
  }

  @Test
  void versionsAreOnlyAddedOneAfterTheOther(TestDatabases databases) throws Exception {
    try (Database database = databases.open(folder)) {
      AssessmentStore store = new AssessmentStore(database);
      assertThat(store.issue(issue(2), "二".getBytes(UTF_8))).isFalse();
      assertThat(store.issue(issue(1), "一".getBytes(UTF_8))).isTrue();
      assertThat(store.issue(issue(1), "三".getBytes(UTF_8))).isFalse();
      assertThat(store.issue(issue(2), "二".getBytes(UTF_8))).isTrue();

      assertThat(store.issues("2026-Q1")).containsExactly(issue(2), issue(1));
      assertThat(store.issued("2026-Q1", 1)).hasValue("一".getBytes(UTF_8));
      assertThat(store.issued("2026-Q2", 1)).isEmpty();
    }
  }

  @Test
  void marksTakeThePlaceOfEarlierOnesAndPardonsGo(TestDatabases databases) throws Exception {
    try (Database database = databases.open(folder)) {
      AssessmentStore store = new AssessmentStore(database);
      MarkRow mark = new MarkRow("other", new BigDecimal("7.5"), "缺一份", "a", "甲（a）");
      store.put("2026-Q1", "office", new MarkRow("other", BigDecimal.TEN, "", "b", "乙（b）"), WINTER);
      store.put("2026-Q1", "office", mark, SPRING);
      PardonRow pardon = new PardonRow("link:1", "上级平台的故障", "a", "甲（a）");
      store.pardon("2026-Q1", "office", pardon, SPRING);

      assertThat(store.marks("2026-Q1")).isEqualTo(Map.of("office", Map.of("other", mark)));
      assertThat(store.marks("2026-Q2")).isEmpty();
      assertThat(store.pardons("2026-Q1")).isEqualTo(Map.of("office", Map.of("link:1", pardon)));
      assertThat(store.unpardon("2026-Q1", "office", "link:1")).isTrue();
      assertThat(store.unpardon("2026-Q1", "office", "link:1")).isFalse();
      assertThat(store.pardons("2026-Q1")).isEmpty();
    }
  }

  private static IssueRow issue(int version) {
    return new IssueRow("2026-Q1", version, version == 1 ? "" : "补一处", "甲（a）", SPRING);
  }

  private static ProblemRow problem(String rule, String subject) {
    return new ProblemRow(rule, subject, "0", "WARN", "某处", "某个问题", "请改正");
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T04:00:00Z");
  }

  private static void entry(Database database, String unit) throws Exception {
    ContentJson json = new ContentJson();
    Entry entry =
        json.read(
            """
            {"id":"notice-1","title":"通知","filing":{"columns":["notices"],"unit":"%s",
             "publishedOn":"2026-01-05"},"source":{"name":"示例"},
             "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"停水。"}]}}
            """
                .formatted(unit)
                .getBytes(UTF_8),
            Entry.class);
    boolean unused =
        new ContentShelf(database, json)
            .<Boolean, RuntimeException>change(
                change -> {
                  change.put(entry, unit, "test", at("2026-01-05"));
                  return true;
                });
  }
}
