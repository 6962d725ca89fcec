package org.suoma.county.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.county.audit.HashChain;
import org.suoma.county.storage.cases.PhotoStore;
import org.suoma.county.storage.cases.WrongCodes;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.kiosk.KioskLine;
import org.suoma.county.storage.kiosk.KioskLog;
import org.suoma.county.storage.staff.StepRow;
import org.suoma.county.storage.staff.TrailStore;

/** What both databases promise, to several servers at once. */
@OnEveryDatabase
@Timeout(120)
class DatabaseTest {

  private static final Instant AT = Instant.parse("2026-05-06T01:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
  private static final int SERVERS = 3;

  @TempDir private Path folder;
  private final List<Database> servers = new ArrayList<>();

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    for (int i = 0; i < SERVERS; i++) {
      servers.add(databases.open(folder));
    }
  }

  @AfterEach
  void close() {
    servers.forEach(Database::close);
  }

  @Test
  void chainsStepsOfAllServersOneAfterTheOther() throws Exception {
    List<Boolean> added =
        atOnce(
            12,
            i -> {
              TrailStore trail = new TrailStore(server(i));
              boolean all = true;
              for (int n = 0; n < 5; n++) {
                all &= trail.append("content", TrailStore.ANY, DatabaseTest::step);
              }
              return all;
            });

    assertThat(added).containsOnly(true);
    HashChain.Verdict verdict = HashChain.verify(new TrailStore(server(0)));
    assertThat(verdict.isWhole()).isTrue();
    assertThat(verdict.sound()).isEqualTo(60);
  }

  @Test
  void letsOneOfManyTakeTheStepThatAllHaveSeenComing() throws Exception {
    List<Boolean> added =
        atOnce(9, i -> new TrailStore(server(i)).append("content", 0, DatabaseTest::step));

    assertThat(added).containsOnlyOnce(true).hasSize(9);
  }

  @Test
  void countsNoWrongCodeTooMany() throws Exception {
    List<Boolean> allowed = atOnce(12, i -> new WrongCodes(server(i)).count("0017", DAY, 5));

    assertThat(allowed).filteredOn(one -> one).hasSize(5);
    new WrongCodes(server(0)).takeBack("0017", DAY);
    assertThat(new WrongCodes(server(1)).count("0017", DAY, 5)).isTrue();
    assertThat(new WrongCodes(server(2)).count("0017", DAY, 5)).isFalse();
    assertThat(new WrongCodes(server(2)).count("0017", DAY.plusDays(1), 5)).isTrue();
  }

  @Test
  void keepsARoomThatIsAskedForByManyAtOnce() throws Exception {
    List<Boolean> kept =
        atOnce(
            9,
            i -> {
              PhotoStore photos = new PhotoStore(server(i));
              AtomicInteger added = new AtomicInteger();
              photos.alone(
                  () -> {
                    if (photos.count("0017") < 4) {
                      photos.add("0017", AT, List.of(new byte[] {1}), true);
                      added.incrementAndGet();
                    }
                  });
              return added.get() == 1;
            });

    assertThat(kept).filteredOn(one -> one).hasSize(4);
    assertThat(new PhotoStore(server(0)).count("0017")).isEqualTo(4);
  }

  @Test
  void readsAtOneMomentWhatOthersChangeMeanwhile() {
    ContentShelf shelf = new ContentShelf(server(0), new ContentJson());
    keep("a", "1");

    List<String> seen =
        shelf.<List<String>, RuntimeException>atOneMoment(
            snapshot -> {
              String before = text(snapshot, "a");
              keep("a", "2");
              return List.of(before, text(snapshot, "a"));
            });

    assertThat(seen).containsExactly("1", "1");
    assertThat(shelf.<String, RuntimeException>atOneMoment(now -> text(now, "a"))).isEqualTo("2");
  }

  @Test
  void sortsHanYiAndLatinByCodePoint() {
    for (String name : List.of("乙", "丁", "z", "B", "一", "a", "ꆈ", "é", "𠀀", "县")) {
      new KioskLog(server(0)).put(new KioskLine(name, AT, null, List.of()));
    }

    assertThat(new KioskLog(server(1)).all())
        .extracting(KioskLine::name)
        .containsExactly("B", "a", "z", "é", "一", "丁", "乙", "县", "ꆈ", "𠀀");
  }

  @Test
  void waitsForAnotherThatChangesSomething() {
    assertThatThrownBy(
            () ->
                server(0)
                    .change(
                        handle -> {
                          handle.execute("INSERT INTO duty (name, done_at) VALUES ('a', '1')");
                          throw new IOException("half done");
                        }))
        .hasMessage("half done");
    int rows =
        server(1)
            .change(handle -> handle.execute("INSERT INTO duty (name, done_at) VALUES ('a', '2')"));
    assertThat(rows).isEqualTo(1);
  }

  private Database server(int i) {
    return servers.get(i % SERVERS);
  }

  private void keep(String name, String text) {
    int unused =
        new ContentShelf(server(1), new ContentJson())
            .<Integer, RuntimeException>change(
                change -> {
                  change.keep(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                  return 0;
                });
  }

  private static String text(ContentSnapshot snapshot, String name) {
    return new String(
        snapshot.document(name).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static StepRow step(String previous) {
    return HashChain.linked(
        new StepRow(
            "content",
            AT,
            "某人",
            "EDITOR",
            new StepRow.Deed("IMPORTED", "{}"),
            null,
            new StepRow.Link(previous, "")),
        previous);
  }

  /** Each on a thread of its own; what each gave. */
  private static <T> List<T> atOnce(int times, Numbered<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<T>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        all.add(() -> work.run(number));
      }
      List<T> given = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(all)) {
        given.add(one.get());
      }
      return given;
    } finally {
      threads.shutdownNow();
    }
  }

  @FunctionalInterface
  private interface Numbered<T> {
    T run(int number) throws Exception;
  }
}
