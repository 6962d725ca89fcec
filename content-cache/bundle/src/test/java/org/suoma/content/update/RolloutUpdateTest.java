package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.FetchSize;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutGroup;
import org.suoma.content.rollout.RolloutHours;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.Generation;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.UpdateResult.Outcome;

/** Kiosks with stores of their own that follow one published tree through roll-outs. */
class RolloutUpdateTest {

  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  private static final RolloutPlan PILOTS_THEN_TOWN_THEN_ALL =
      RolloutPlan.begin(
          List.of(
              RolloutGroup.ofRings("试点", List.of(Ring.CANARY)),
              RolloutGroup.ofAreas("城关镇", List.of("513401001")),
              RolloutGroup.everybody("其余")),
          null);

  @TempDir private Path folder;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final SigningKey holder = SigningKey.generate();
  private final byte[] root =
      RootPlan.first(List.of(holder), 1, keys, START.plus(Duration.ofDays(365)))
          .write(1, List.of(holder));
  private Instant now = START;

  @Test
  void aReleaseGoesFromPilotsToAGroupToAllAndBackAsANewRelease() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    for (String kiosk : List.of("pilot", "town", "village")) {
      assertThat(update(kiosk).sequence()).isEqualTo(1);
    }

    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("二"));
    assertThat(update("pilot").sequence()).isEqualTo(2);
    assertThat(update("town").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(update("village").outcome()).isEqualTo(Outcome.UNCHANGED);

    open(2);
    assertThat(update("town").sequence()).isEqualTo(2);
    assertThat(update("village").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(shown("village")).isEqualTo("一");

    open(3);
    assertThat(update("village").sequence()).isEqualTo(2);
    publisher().promote("common", Ring.CANARY, Ring.ALL);
    for (String kiosk : List.of("pilot", "town", "village")) {
      assertThat(update(kiosk).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    Manifest one = publisher().released("common", 1).orElseThrow();
    assertThat(publisher().isWhole(one)).isTrue();
    publisher().publish("common", Ring.ALL, publisher().files(one));
    for (String kiosk : List.of("pilot", "town", "village")) {
      UpdateResult back = update(kiosk);
      assertThat(back.sequence()).isEqualTo(3);
      assertThat(back.bytesFetched()).as("the content before is still there").isZero();
      assertThat(shown(kiosk)).isEqualTo("一");
    }
    assertThat(update("new").sequence()).isEqualTo(3);
    assertThat(shown("new")).isEqualTo("一");
  }

  @Test
  void pausingHoldsBackEvenThoseWhoseGroupIsOpenAndTakesTheReleaseFromNobody() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    update("pilot");
    update("town");
    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("二"));
    open(2);
    update("pilot");

    state(RolloutPlan.State.PAUSED);
    assertThat(update("town").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(shown("pilot")).isEqualTo("二");
    assertThat(update("pilot").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(update("pilot-2").sequence()).as("a new pilot").isEqualTo(1);

    state(RolloutPlan.State.RUNNING);
    assertThat(update("town").sequence()).isEqualTo(2);
    assertThat(update("pilot-2").sequence()).isEqualTo(2);
  }

  @Test
  void whoComesLateGetsWhatItsGroupHasByThen() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("二"));
    open(2);

    assertThat(update("town").sequence()).isEqualTo(2);
    assertThat(update("village").sequence()).isEqualTo(1);
  }

  @Test
  void aKioskThatIsAheadOfItsGroupInTheNextRollOutKeepsWhatItHas() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("二"));
    open(2);
    update("town");
    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("三"));

    assertThat(update("town").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(shown("town")).isEqualTo("二");
    open(2);
    assertThat(update("town").sequence()).isEqualTo(3);
  }

  @Test
  void aReleaseWithoutAPlanGoesByRingsAlone() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("二"));
    open(2);
    String readable = publisher().rollout("common").map(Object::toString).orElse("");
    assertThat(readable).contains("城关镇");

    publisher().publish("common", Ring.CANARY, files("三"));
    assertThat(publisher().rollout("common")).as("a plan goes with its release").isEmpty();
    assertThat(update("pilot").sequence()).isEqualTo(3);
    assertThat(update("town").sequence()).isEqualTo(1);
  }

  @Test
  void promotingByHandEndsARollOutThatIsPaused() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("二"));
    state(RolloutPlan.State.PAUSED);

    publisher().promote("common", Ring.CANARY, Ring.ALL);

    assertThat(update("village").sequence()).isEqualTo(2);
  }

  @Test
  void signingAnewKeepsThePlan() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("二"));

    publisher().signAgain();

    assertThat(publisher().rollout("common")).contains(PILOTS_THEN_TOWN_THEN_ALL.seeded(2));
    assertThat(update("village").sequence()).isEqualTo(1);
  }

  @Test
  void aReleaseIsFetchedBeforeItsHoursAndComesOnTheScreenInThem() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    update("pilot");
    RolloutPlan nightly =
        RolloutPlan.begin(
            List.of(RolloutGroup.everybody("全部")), new RolloutHours("22:00", "06:00"));
    publisher().rollOut("common", nightly, files("二"));

    UpdateResult noon = update("pilot");
    assertThat(noon.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(noon.filesFetched()).isEqualTo(1);
    publisher().promote("common", Ring.CANARY, Ring.ALL);
    assertThat(update("pilot").outcome()).as("its end ends no hours").isEqualTo(Outcome.WAITING);
    now = START.plus(Duration.ofHours(11));

    UpdateResult night = update("pilot");
    assertThat(night.outcome()).isEqualTo(Outcome.ACTIVATED);
    assertThat(night.bytesFetched()).isZero();
  }

  @Test
  void theKiosksOwnHoursGoBeforeThoseOfTheRollOut() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    update("pilot");
    publisher()
        .rollOut(
            "common",
            RolloutPlan.begin(
                List.of(RolloutGroup.everybody("全部")), new RolloutHours("22:00", "06:00")),
            files("二"));
    UpdatePolicy own =
        new UpdatePolicy(Optional.of(ActivationWindow.always()), Optional.empty(), 1);

    assertThat(update("pilot", own).outcome()).isEqualTo(Outcome.ACTIVATED);
  }

  @Test
  void whatAKioskFetchesIsWhatTheManifestSays() throws Exception {
    Manifest one = publisher().publish("common", Ring.ALL, files("一"));
    update("village");
    Manifest two = publisher().publish("common", Ring.ALL, files("二".repeat(40_000)));

    FetchSize told = FetchSize.between(one, two);
    UpdateResult fetched = update("village");

    assertThat(told.bytes()).isPositive().isEqualTo(fetched.bytesFetched());
    assertThat(told.files()).isEqualTo(fetched.filesFetched());
    assertThat(FetchSize.between(two, two)).isEqualTo(new FetchSize(0, 0));
  }

  @Test
  void anEarlierContentComesBackByteForByteFromItsPacks() throws Exception {
    byte[] film = new byte[700_000];
    new Random(7).nextBytes(film);
    byte[] cut = Arrays.copyOfRange(film, 200_000, film.length);
    publisher().publish("common", Ring.ALL, List.of(ReleaseFile.of("media/film.mp4", film)));
    publisher().publish("common", Ring.ALL, List.of(ReleaseFile.of("media/film.mp4", cut)));
    update("village");

    Manifest one = publisher().released("common", 1).orElseThrow();
    publisher().publish("common", Ring.ALL, publisher().files(one));

    UpdateResult back = update("village");
    assertThat(store("village").active().orElseThrow().read("media/film.mp4")).contains(film);
    assertThat(back.bytesFetched()).as("what both have is at hand").isLessThan(500_000);
    Files.delete(
        folder.resolve("public").resolve(PublishedTree.packPath(one.frames().get(0).pack())));
    assertThat(publisher().isWhole(one)).isFalse();
  }

  @Test
  void noKioskEverGoesBackWhateverTheCountyDoes() throws Exception {
    List<String> kiosks = List.of("pilot", "town", "village", "pilot-2");
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      Path before = folder;
      folder = before.resolve("seed-" + seed);
      publisher().publish("common", Ring.ALL, files("0"));
      Map<String, Long> newest = new HashMap<>();
      for (int step = 0; step < 14; step++) {
        act(random, step);
        String kiosk = kiosks.get(random.nextInt(kiosks.size()));
        long shown = update(kiosk).sequence();
        assertThat(shown)
            .as("seed %d, step %d, %s", seed, step, kiosk)
            .isGreaterThanOrEqualTo(newest.getOrDefault(kiosk, 1L));
        newest.put(kiosk, shown);
      }
      publisher().publish("common", Ring.ALL, files("end"));
      for (String kiosk : kiosks) {
        update(kiosk);
        assertThat(shown(kiosk)).as("seed %d", seed).isEqualTo("end");
      }
      folder = before;
    }
  }

  private void act(Random random, int step) throws IOException {
    Optional<RolloutPlan> plan = publisher().rollout("common");
    switch (random.nextInt(7)) {
      case 0 -> publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("v" + step));
      case 1 -> publisher().publish("common", Ring.CANARY, files("v" + step));
      case 2 -> publisher().publish("common", Ring.EARLY, files("v" + step));
      case 3 ->
          publisher()
              .rollOut(
                  "common",
                  PILOTS_THEN_TOWN_THEN_ALL,
                  publisher().files(publisher().released("common", 1).orElseThrow()));
      case 4 -> {
        if (plan.isPresent()) {
          open(1 + random.nextInt(3));
        }
      }
      case 5 -> {
        if (plan.isPresent()) {
          state(List.of(RolloutPlan.State.values()).get(random.nextInt(3)));
        }
      }
      default -> {
        try {
          publisher().promote("common", Ring.CANARY, Ring.ALL);
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageContaining("全部终端已经是");
        }
      }
    }
  }

  private void open(int groups) throws IOException {
    ReleasePublisher publisher = publisher();
    publisher.plan("common", publisher.rollout("common").orElseThrow().withOpen(groups));
  }

  private void state(RolloutPlan.State state) throws IOException {
    ReleasePublisher publisher = publisher();
    publisher.plan("common", publisher.rollout("common").orElseThrow().in(state));
  }

  private static List<ReleaseFile> files(String name) {
    return List.of(
        ReleaseFile.of("county.json", name.getBytes(UTF_8)),
        ReleaseFile.of("workdays.json", "same in all".getBytes(UTF_8)));
  }

  private ReleasePublisher publisher() {
    return new ReleasePublisher(tree(), keys, Clock.fixed(now, ZoneOffset.UTC));
  }

  private PublishedTree tree() {
    return new PublishedTree(folder.resolve("public"), new DiskFiles());
  }

  private ContentStore store(String kiosk) throws IOException {
    return ContentStore.openForWriting(folder.resolve(kiosk), new DiskFiles());
  }

  private UpdateResult update(String kiosk) throws IOException {
    return update(kiosk, new UpdatePolicy(Optional.empty(), Optional.empty(), 1));
  }

  /** Pilots are of the first ring; the town and its kiosk share a name. */
  private UpdateResult update(String kiosk, UpdatePolicy policy) throws IOException {
    InstantSource clock = () -> now;
    String area = kiosk.equals("town") ? "513401001002" : "513402003001";
    return new ReleaseUpdate(
            new DirectoryTree(folder.resolve("public")),
            trusted(kiosk),
            clock,
            store(kiosk),
            (generation, previous) -> {},
            policy,
            Hall.alone(),
            new RolloutMember(kiosk, area, Set.of(), ZoneOffset.UTC))
        .run("common", kiosk.startsWith("pilot") ? Ring.CANARY : Ring.ALL, state -> {});
  }

  private MetadataFolder trusted(String kiosk) throws IOException {
    MetadataFolder trusted =
        new MetadataFolder(folder.resolve(kiosk).resolve("metadata"), new DiskFiles());
    if (trusted.load("root").isEmpty()) {
      TufClient.init(root, trusted);
    }
    return trusted;
  }

  private String shown(String kiosk) throws IOException {
    Generation active = store(kiosk).active().orElseThrow();
    return new String(active.read("county.json").orElseThrow(), UTF_8);
  }

  @Test
  void thePlanStandsAmongTheSignedTargets() throws Exception {
    publisher().publish("common", Ring.ALL, files("一"));
    publisher().rollOut("common", PILOTS_THEN_TOWN_THEN_ALL, files("二"));

    assertThat(Files.readString(folder.resolve("public/metadata/2.targets.json")))
        .contains("\"custom\":{\"rollout\":{", "城关镇");
  }
}
