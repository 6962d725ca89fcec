package org.suoma.county.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many write at once; each gets what it would have got alone. */
@OnEveryDatabase
@Timeout(60)
class SharedCommitsTest {

  private static final int WRITERS = 12;

  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    database = databases.open(folder);
    database
        .jdbi()
        .useHandle(handle -> handle.execute("CREATE TABLE shared (name TEXT PRIMARY KEY)"));
  }

  @AfterEach
  void close() throws InterruptedException {
    writers.shutdownNow();
    assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    database.close();
  }

  @Test
  void whatWaitsForACommitIsCommittedTogether() throws Exception {
    SharedCommits commits = new SharedCommits(database);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    List<Future<?>> all = new ArrayList<>();
    all.add(
        writers.submit(
            () ->
                commits.run(
                    () -> {
                      write("first");
                      begun.countDown();
                      await(others);
                    })));
    await(begun);
    AtomicInteger inside = new AtomicInteger();
    for (int i = 1; i < WRITERS; i++) {
      String name = "writer-" + i;
      all.add(
          writers.submit(
              () ->
                  commits.run(
                      () -> {
                        write(name);
                        inside.incrementAndGet();
                      })));
    }
    assertThat(inside).hasValue(0);
    others.countDown();
    for (Future<?> one : all) {
      one.get();
    }

    assertThat(names()).hasSize(WRITERS);
  }

  @Test
  void aChangeThatFailsLeavesNothingAndSpoilsNoOther() throws Exception {
    SharedCommits commits = new SharedCommits(database);
    List<Future<?>> good = new ArrayList<>();
    List<Future<?>> bad = new ArrayList<>();
    for (int i = 0; i < WRITERS * 10; i++) {
      String name = "writer-" + i;
      boolean fails = i % 10 == 3;
      (fails ? bad : good)
          .add(
              writers.submit(
                  () ->
                      commits.run(
                          () -> {
                            write(name);
                            if (fails) {
                              write(name);
                            }
                          })));
    }
    for (Future<?> one : good) {
      one.get();
    }
    for (Future<?> one : bad) {
      assertThatThrownBy(one::get).hasMessageContaining("writer");
    }

    assertThat(names()).hasSize(good.size()).noneMatch(name -> name.endsWith("-13"));
  }

  private void write(String name) {
    database.jdbi().useHandle(handle -> handle.execute("INSERT INTO shared VALUES (?)", name));
  }

  private List<String> names() {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT name FROM shared").mapTo(String.class).list());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
