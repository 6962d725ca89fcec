package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
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

/** Releases that go from ring to ring, channels side by side, and what stays on the server. */
class RingsTest {

  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir private Path folder;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final SigningKey holder = SigningKey.generate();
  private final byte[] root =
      RootPlan.first(List.of(holder), 1, keys, START.plus(Duration.ofDays(365)))
          .write(1, List.of(holder));
  private Instant now = START;

  @Test
  void aReleaseForTheFirstRingReachesNobodyElse() throws Exception {
    publish("common", Ring.ALL, "一");
    publish("common", Ring.CANARY, "二");

    assertThat(update("a", "common", Ring.CANARY).sequence()).isEqualTo(2);
    assertThat(update("b", "common", Ring.EARLY).sequence()).isEqualTo(1);
    assertThat(update("c", "common", Ring.ALL).sequence()).isEqualTo(1);
  }

  @Test
  void aReleaseForAllReachesTheRingsBeforeIt() throws Exception {
    publish("common", Ring.ALL, "一");

    for (Ring ring : Ring.values()) {
      assertThat(update(ring.id(), "common", ring).sequence()).isEqualTo(1);
    }
  }

  @Test
  void aReleaseThatHasProvenItselfGoesOnAsItIs() throws Exception {
    publish("common", Ring.ALL, "一");
    update("a", "common", Ring.CANARY);
    update("c", "common", Ring.ALL);
    publish("common", Ring.CANARY, "二");
    update("a", "common", Ring.CANARY);

    publisher().promote("common", Ring.CANARY, Ring.ALL);

    assertThat(update("c", "common", Ring.ALL).outcome()).isEqualTo(Outcome.ACTIVATED);
    assertThat(shown("c")).isEqualTo("二");
    assertThat(update("a", "common", Ring.CANARY).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(store("a").active().map(Generation::digest))
        .isEqualTo(store("c").active().map(Generation::digest));
  }

  @Test
  void aKioskGetsAShortManifestAlsoWhenItsRingHasSkippedReleases() throws Exception {
    publish("common", Ring.ALL, "一");
    update("c", "common", Ring.ALL);
    String one = store("c").active().orElseThrow().digest().hex();
    publish("common", Ring.CANARY, "二");
    publish("common", Ring.CANARY, "三");

    publisher().promote("common", Ring.CANARY, Ring.ALL);

    update("c", "common", Ring.ALL);
    String three = store("c").active().orElseThrow().digest().hex();
    assertThat(folder.resolve("public/manifests/%s.from-%s.zst".formatted(three, one))).exists();
  }

  @Test
  void whatIsNotNewerIsNotPromoted() throws Exception {
    assertThatThrownBy(() -> publisher().promote("common", Ring.CANARY, Ring.ALL))
        .hasMessage("试点终端还没有任何版本");
    publish("common", Ring.ALL, "一");

    assertThatThrownBy(() -> publisher().promote("common", Ring.EARLY, Ring.ALL))
        .hasMessage("全部终端已经是第 1 版或更新的版本");
  }

  @Test
  void aKioskThatMovesToALaterRingKeepsItsReleaseUntilTheRingHasCaughtUp() throws Exception {
    publish("common", Ring.ALL, "一");
    publish("common", Ring.CANARY, "二");
    update("a", "common", Ring.CANARY);

    assertThat(update("a", "common", Ring.ALL).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(shown("a")).isEqualTo("二");
    publish("common", Ring.ALL, "三");

    assertThat(update("a", "common", Ring.ALL).outcome()).isEqualTo(Outcome.ACTIVATED);
    assertThat(shown("a")).isEqualTo("三");
  }

  @Test
  void channelsStandSideBySide() throws Exception {
    publish("common", Ring.ALL, "县");
    publish("area/513401", Ring.ALL, "乡");

    update("a", "common", Ring.ALL);
    update("b", "area/513401", Ring.ALL);

    assertThat(shown("a")).isEqualTo("县");
    assertThat(shown("b")).isEqualTo("乡");
    assertThatThrownBy(() -> publish("../common", Ring.ALL, "外"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNoKioskNeedsAnyMoreIsDeletedAfterAMonth() throws Exception {
    publish("common", Ring.ALL, "一");
    now = START.plus(Duration.ofDays(10));
    publish("common", Ring.ALL, "二");
    now = START.plus(Duration.ofDays(39));
    assertThat(publisher().clean()).as("one was in force 29 days ago").isZero();

    now = START.plus(Duration.ofDays(41));
    publisher().renew();

    assertThat(publisher().clean()).isPositive();
    assertThat(files("packs")).hasSize(1);
    assertThat(files("manifests")).hasSize(2);
    update("a", "common", Ring.ALL);
    assertThat(shown("a")).isEqualTo("二");
  }

  @Test
  void aReleaseThatIsStillInForceForSomeRingStays() throws Exception {
    publish("common", Ring.ALL, "一");
    publish("common", Ring.CANARY, "二");
    now = START.plus(Duration.ofDays(200));
    publisher().renew();

    publisher().clean();

    update("c", "common", Ring.ALL);
    assertThat(shown("c")).isEqualTo("一");
    publisher().promote("common", Ring.CANARY, Ring.ALL);
    update("c", "common", Ring.ALL);
    assertThat(shown("c")).isEqualTo("二");
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("public").resolve(name))) {
      return files.toList();
    }
  }

  private void publish(String channel, Ring ring, String name) throws IOException {
    publisher()
        .publish(channel, ring, List.of(ReleaseFile.of("county.json", name.getBytes(UTF_8))));
  }

  private ReleasePublisher publisher() {
    return new ReleasePublisher(
        new PublishedTree(folder.resolve("public"), new DiskFiles()),
        keys,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private ContentStore store(String kiosk) throws IOException {
    return ContentStore.openForWriting(folder.resolve(kiosk), new DiskFiles());
  }

  private UpdateResult update(String kiosk, String channel, Ring ring) throws IOException {
    InstantSource clock = () -> now;
    return new ReleaseUpdate(
            new DirectoryTree(folder.resolve("public")),
            trusted(kiosk),
            clock,
            store(kiosk),
            (generation, previous) -> {})
        .run(channel, ring, state -> {});
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
    return new String(store(kiosk).active().orElseThrow().read("county.json").orElseThrow(), UTF_8);
  }
}
