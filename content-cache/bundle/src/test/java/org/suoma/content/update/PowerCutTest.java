package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ManifestFile;
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
import org.suoma.content.update.CrashingDisk.PowerCutException;

/**
 * Cuts the power at every single writing operation of an update, and lets the disk come back in
 * several of the states that it may be in.
 */
class PowerCutTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final Path STORE = Path.of("/store");
  private static final int RANDOM_STATES = 12;

  @TempDir private Path directory;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final CrashingDisk firstRelease = new CrashingDisk();
  private byte[] root;

  @BeforeEach
  void twoReleasesAndAKioskWithTheFirst() throws Exception {
    SigningKey holder = SigningKey.generate();
    root =
        RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(365)))
            .write(1, List.of(holder));
    publish(1);
    TufClient.init(root, metadata(firstRelease));
    update(firstRelease);
    publish(2);
  }

  @Test
  void leavesTheOldReleaseOrTheNewOneWholeAndTheNextUpdateCompletes() throws Exception {
    CrashingDisk undisturbed = firstRelease.copy();
    update(undisturbed);
    int operations = undisturbed.operations();
    Random random = new Random(1);
    int states = 0;
    for (int cut = 0; cut < operations; cut++) {
      CrashingDisk disk = firstRelease.copy();
      disk.crashAfter(cut);
      try {
        update(disk);
        throw new AssertionError("no power cut at operation " + cut);
      } catch (PowerCutException e) {
        List<CrashingDisk> afterwards =
            new ArrayList<>(List.of(disk.forgettingEverything(), disk.withNamesOnly()));
        for (int i = 0; i < RANDOM_STATES; i++) {
          afterwards.add(disk.somehow(random));
        }
        for (CrashingDisk back : afterwards) {
          assertWhole(back, cut);
          update(back);
          assertThat(active(back).sequence()).as("cut at %d", cut).isEqualTo(2);
          assertWhole(back, cut);
          states++;
        }
      }
    }
    assertThat(states).as("states of the disk that were tried").isGreaterThan(1_000);
  }

  private void assertWhole(CrashingDisk disk, int cut) throws IOException {
    Generation generation = active(disk);
    for (ManifestFile file : generation.manifest().files()) {
      assertThat(generation.read(file.path()).orElseThrow())
          .as("cut at %d: %s of release %d", cut, file.path(), generation.sequence())
          .isEqualTo(content(file.path(), (int) generation.sequence()));
    }
  }

  private static Generation active(CrashingDisk disk) throws IOException {
    return ContentStore.openForWriting(STORE, disk).active().orElseThrow();
  }

  private void update(CrashingDisk disk) throws IOException {
    new ReleaseUpdate(
            new DirectoryTree(directory.resolve("public")),
            metadata(disk),
            CLOCK,
            ContentStore.openForWriting(STORE, disk),
            (generation, previous) -> {})
        .run("common", Ring.ALL, state -> {});
  }

  private static MetadataFolder metadata(CrashingDisk disk) {
    return new MetadataFolder(STORE.resolve("metadata"), disk);
  }

  private void publish(int release) throws IOException {
    List<ReleaseFile> files = new ArrayList<>();
    for (String path : List.of("county.json", "entries/a.json", "entries/b.json", "media/c.bin")) {
      files.add(ReleaseFile.of(path, content(path, release)));
    }
    PublishedTree tree = new PublishedTree(directory.resolve("public"), new DiskFiles());
    new ReleasePublisher(tree, keys, CLOCK).publish("common", Ring.ALL, files);
  }

  /** Some stay, some change a little, one comes in chunks. */
  private static byte[] content(String path, int release) {
    return switch (path) {
      case "entries/a.json" -> "always the same".getBytes(UTF_8);
      case "media/c.bin" -> noise(release, 300_000);
      default -> (path + " in release " + release + " 索玛".repeat(50)).getBytes(UTF_8);
    };
  }

  private static byte[] noise(int release, int length) {
    byte[] bytes = new byte[length];
    new Random(release).nextBytes(bytes);
    return bytes;
  }
}
