package org.suoma.county.storage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Provenance;
import org.suoma.content.model.Text;
import org.suoma.content.release.Ring;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;

@OnEveryDatabase
class ContentShelfTest {

  private static final Instant AT = Instant.parse("2026-05-06T01:00:00Z");

  @TempDir Path folder;
  private Database database;
  private ContentShelf shelf;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    database = databases.open(folder);
    shelf = new ContentShelf(database, new ContentJson());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsEntriesAcrossReopening(TestDatabases databases) throws IOException {
    put(notice("n-1", "停水", 1));
    database.close();

    try (Database again = databases.open(folder)) {
      assertThat(new ContentShelf(again, new ContentJson()).entry("n-1"))
          .contains(notice("n-1", "停水", 1));
    }
  }

  @Test
  void keepsNothingOfAChangeThatBreaksOff() {
    assertThatThrownBy(
            () ->
                shelf.change(
                    change -> {
                      change.put(notice("n-1", "停水", 1), "办公室", "a.json", AT);
                      throw new IllegalStateException("power cut");
                    }))
        .hasMessage("power cut");

    assertThat(shelf.isEmpty()).isTrue();
  }

  @Test
  void showsASnapshotThatLaterChangesDoNotReach() throws Exception {
    put(notice("n-1", "停水", 1));
    Thread writer = new Thread(() -> put(notice("n-2", "停电", 2)));

    int seen =
        shelf.<Integer, InterruptedException>atOneMoment(
            snapshot -> {
              int before = snapshot.entryDigests().size();
              writer.start();
              writer.join();
              assertThat(snapshot.entryDigests()).hasSize(before);
              return before;
            });

    assertThat(seen).isEqualTo(1);
    assertThat(shelf.total()).isEqualTo(2);
  }

  @Test
  void findsEntriesByAllWordsAndTakesPercentSignsLiterally() {
    put(notice("n-1", "停水 100% 通知", 1));
    put(notice("n-2", "停水通知", 2));

    assertThat(find("停水 通知").total()).isEqualTo(2);
    assertThat(find("100% 停水").lines()).extracting(EntryLine::id).containsExactly("n-1");
    assertThat(find("%").total()).isEqualTo(1);
    assertThat(find("办公室").total()).isEqualTo(2);
    assertThat(find("' OR 1=1 --").total()).isZero();
  }

  @Test
  void pagesNewestFirstAndStopsAtTheLastPage() {
    for (int i = 1; i <= EntryQuery.PAGE_SIZE + 1; i++) {
      put(notice("n-" + i, "第" + i + "号", i));
    }

    EntryPage first = shelf.find(new EntryQuery("", EntryType.NOTICE, 1));
    EntryPage beyond = shelf.find(new EntryQuery("", null, 99));

    assertThat(first.lines().get(0).id()).isEqualTo("n-16");
    assertThat(beyond.page()).isEqualTo(2);
    assertThat(beyond.lines()).extracting(EntryLine::id).containsExactly("n-1");
  }

  @Test
  void notesAReleaseOnce() {
    ReleaseLog log = new ReleaseLog(database);
    ReleaseLine line = new ReleaseLine("common", Ring.ALL, 1, AT, 2, 4, 100, 2, 0, 0);

    log.add(line);
    log.add(new ReleaseLine("common", Ring.ALL, 1, AT, 2, 4, 100, -1, -1, -1));

    assertThat(log.newest()).containsExactly(line);
  }

  private EntryPage find(String words) {
    return shelf.find(new EntryQuery(words, null, 1));
  }

  private void put(Entry entry) {
    shelf.change(
        change -> {
          change.put(entry, "办公室", "a.json", AT);
          return entry.id();
        });
  }

  private static Entry notice(String id, String title, int day) {
    return new Entry(
        id,
        Text.han(title),
        null,
        new Filing(
            List.of("notices"),
            "office",
            LocalDate.of(2026, 1, day),
            List.of(),
            List.of(),
            List.of()),
        new Provenance("示例", null, null),
        List.of(),
        List.of(),
        new Notice("通知", null, null, null, List.of(), List.of()));
  }
}
