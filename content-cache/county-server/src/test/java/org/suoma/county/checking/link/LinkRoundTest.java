package org.suoma.county.checking.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.LinkFailure;
import org.suoma.county.storage.content.LinkStore;

/** Which links are tried, and what is remembered of them. */
@OnEveryDatabase
class LinkRoundTest {

  private static final String ONE = "https://one.example/a";
  private static final String TWO = "https://two.example/b";
  private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

  private final Map<String, LinkTrouble> troubles = new HashMap<>();
  private final List<String> tried = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @TempDir private Path folder;
  private Database database;
  private LinkStore store;

  @BeforeEach
  void open(TestDatabases databases) throws Exception {
    database = databases.open(folder.resolve("data"));
    store = new LinkStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFailureLastsFromTheSecondDayOnUntilItAnswers() throws Exception {
    troubles.put(ONE, LinkTrouble.NOT_FOUND);
    run(DAY, Set.of(ONE, TWO));
    assertThat(store.failures()).hasSize(1).noneSatisfy((link, failure) -> lasting(failure));
    run(DAY, Set.of(ONE, TWO));
    assertThat(store.failures()).hasSize(1).noneSatisfy((link, failure) -> lasting(failure));

    troubles.put(ONE, LinkTrouble.TIMEOUT);
    run(DAY.plusDays(1), Set.of(ONE, TWO));
    assertThat(store.failures())
        .containsOnly(Map.entry(ONE, new LinkFailure(ONE, DAY, DAY.plusDays(1), "TIMEOUT")));
    lasting(Objects.requireNonNull(store.failures().get(ONE)));

    troubles.clear();
    run(DAY.plusDays(2), Set.of(ONE, TWO));
    assertThat(store.failures()).isEmpty();
  }

  @Test
  void whatIsNoLongerWrittenAnywhereIsForgotten() throws Exception {
    troubles.put(ONE, LinkTrouble.NOT_FOUND);
    run(DAY, Set.of(ONE, TWO));
    run(DAY.plusDays(1), Set.of(TWO));

    assertThat(store.failures()).isEmpty();
  }

  @Test
  void aServerWithoutAWayOutBlamesNobody() throws Exception {
    troubles.put(ONE, LinkTrouble.NO_NAME);
    troubles.put(TWO, LinkTrouble.TIMEOUT);

    assertThat(run(DAY, Set.of(ONE, TWO)).cutOff()).isTrue();
    assertThat(store.failures()).isEmpty();

    troubles.put(TWO, LinkTrouble.NOT_FOUND);
    assertThat(run(DAY, Set.of(ONE, TWO)).cutOff()).isFalse();
    assertThat(store.failures()).hasSize(2);
  }

  @Test
  void leavesAHostAloneBetweenTwoPagesAndGoesToOthersMeanwhile() throws Exception {
    run(DAY, Set.of(ONE, "https://one.example/c", TWO));

    assertThat(tried).containsExactly(ONE, TWO, "https://one.example/c");
    assertThat(pauses).containsExactly(LinkRound.PAUSE);
  }

  @Test
  void triesOtherLinksEachDayIfTheyAreManyAndTheFailingOnesAlways() throws Exception {
    Set<String> many = new TreeSet<>();
    for (int i = 0; i < 1_200; i++) {
      many.add("https://host-%d.example/".formatted(i));
    }
    String failing = "https://host-7.example/";
    troubles.put(failing, LinkTrouble.NOT_FOUND);
    run(DAY.minusDays(1), Set.of(failing, ONE));
    Set<String> seen = new TreeSet<>();
    for (int day = 0; day < 5; day++) {
      tried.clear();
      run(DAY.plusDays(day), many);
      assertThat(tried).hasSize(LinkRound.MOST).doesNotHaveDuplicates();
      assertThat(tried).as("on day " + day).contains(failing);
      seen.addAll(tried);
    }
    assertThat(seen).isEqualTo(many);
  }

  @Test
  void endsWhenTheTimeIsOver() throws Exception {
    Instant start = noon(DAY);
    Clock late =
        new Clock() {
          private int looks;

          @Override
          public Instant instant() {
            return start.plus(LinkRound.LONGEST.multipliedBy(looks++));
          }

          @Override
          public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    LinkRound.Outcome outcome =
        new LinkRound(store, this::probe, late, pauses::add).run(Set.of(ONE, TWO));

    assertThat(outcome.tried()).isZero();
  }

  private static void lasting(LinkFailure failure) {
    assertThat(failure.isLasting()).isTrue();
  }

  private LinkRound.Outcome run(LocalDate day, Set<String> links) throws InterruptedException {
    Clock clock = Clock.fixed(noon(day), ZoneId.of("Asia/Shanghai"));
    return new LinkRound(store, this::probe, clock, pauses::add).run(links);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private Optional<LinkTrouble> probe(URI link) {
    tried.add(link.toString());
    return Optional.ofNullable(troubles.get(link.toString()));
  }
}
