package org.suoma.county.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.DutyLog;
import org.suoma.county.storage.OnPostgres;
import org.suoma.county.storage.PostgresForTests;

/** Two servers at one database. */
@ExtendWith(OnPostgres.class)
@Timeout(60)
class DutiesTest {

  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-05-06T04:00:00Z");

  @Test
  void oneOfTwoServersDoesTheWorkOfADayAndTheOtherWaitsForIt(PostgresForTests postgres)
      throws Exception {
    try (Database one = postgres.open(folder);
        Database other = postgres.open(folder)) {
      AtomicInteger done = new AtomicInteger();
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      List<Boolean> took = Collections.synchronizedList(new ArrayList<>());
      Thread first =
          new Thread(
              () ->
                  took.add(
                      duties(one)
                          .take(
                              "check",
                              () -> {
                                begun.countDown();
                                await(goOn);
                                done.incrementAndGet();
                              })));
      first.start();
      await(begun);
      Thread second =
          new Thread(() -> took.add(duties(other).take("check", done::incrementAndGet)));
      second.start();
      goOn.countDown();
      first.join();
      second.join();

      assertThat(took).containsExactlyInAnyOrder(true, false);
      assertThat(done).hasValue(1);
      now = now.plus(Duration.ofDays(1));
      assertThat(duties(other).take("check", done::incrementAndGet)).isTrue();
      assertThat(duties(one).take("another", done::incrementAndGet)).isTrue();
    }
  }

  @Test
  void whatFailsAtOneServerIsLeftToTheNext(PostgresForTests postgres) throws Exception {
    try (Database one = postgres.open(folder);
        Database other = postgres.open(folder)) {
      assertThatThrownBy(
              () ->
                  duties(one)
                      .<IOException>take(
                          "check",
                          () -> {
                            throw new IOException("disk");
                          }))
          .hasMessage("disk");

      assertThat(duties(other).take("check", () -> {})).isTrue();
    }
  }

  @Test
  void serversStepWhatConcernsKiosksOneAtATime(PostgresForTests postgres) throws Exception {
    try (Database one = postgres.open(folder);
        Database other = postgres.open(folder)) {
      AtomicInteger within = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      AtomicInteger steps = new AtomicInteger();
      List<Thread> servers = new ArrayList<>();
      for (Database database : List.of(one, other)) {
        Duties duties = duties(database);
        Thread server =
            new Thread(
                () -> {
                  for (int i = 0; i < 20; i++) {
                    duties.<RuntimeException>inTurn(
                        () -> {
                          most.accumulateAndGet(within.incrementAndGet(), Math::max);
                          LockSupport.parkNanos(1);
                          steps.incrementAndGet();
                          within.decrementAndGet();
                        });
                  }
                });
        servers.add(server);
        server.start();
      }
      for (Thread server : servers) {
        server.join();
      }

      assertThat(steps).hasValue(40);
      assertThat(most).hasValue(1);
    }
  }

  private Duties duties(Database database) {
    return new Duties(database, new DutyLog(database), () -> now);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
