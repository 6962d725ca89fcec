package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.search.SearchIndex;
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

/** Kills the process that updates, with SIGKILL, at any moment, again and again. */
@Tag("long")
class KilledUpdateTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int KILLS = 200;
  private static final int MOST_MILLIS = 1_500;

  @TempDir private Path directory;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final Random random = new Random(7);

  @BeforeEach
  void aKioskWithAFirstRelease() throws Exception {
    SigningKey root = SigningKey.generate();
    byte[] trusted =
        RootPlan.first(List.of(root), 1, keys, CLOCK.instant().plus(Duration.ofDays(9)))
            .write(1, List.of(root));
    TufClient.init(trusted, metadata(directory));
    publish(1);
    update(directory);
  }

  @Test
  void leavesTheOldReleaseOrTheNewOneWhole() throws Exception {
    int killed = 0;
    for (int release = 2; killed < KILLS; release++) {
      publish(release);
      boolean finished = false;
      while (!finished && killed < KILLS) {
        finished = updateInAProcessThatMayBeKilled();
        killed += finished ? 0 : 1;
        assertWhole(release);
      }
    }
    update(directory);
  }

  private boolean updateInAProcessThatMayBeKilled() throws Exception {
    Process process =
        new ProcessBuilder(
                "java",
                "-cp",
                System.getProperty("java.class.path"),
                KilledUpdateTest.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(directory.toFile(), "update.log"))
            .start();
    boolean ended = process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    assertThat(ended && process.exitValue() != 0)
        .as(Files.readString(directory.resolve("update.log")))
        .isFalse();
    return ended;
  }

  private void assertWhole(int release) throws IOException {
    Generation active = ContentStore.open(directory.resolve("store")).active().orElseThrow();
    assertThat(active.sequence()).isBetween(release - 1L, (long) release);
    for (ManifestFile file : active.manifest().files()) {
      assertThat(active.read(file.path())).contains(content(file.path(), (int) active.sequence()));
    }
    try (SearchIndex index = SearchIndex.open(active.indexDirectory())) {
      assertThat(index.size()).isEqualTo(50);
    }
  }

  /** The process that is killed: one update. */
  public static void main(String[] args) throws IOException {
    update(Path.of(args[0]));
  }

  private static void update(Path directory) throws IOException {
    new ReleaseUpdate(
            new DirectoryTree(directory.resolve("public")),
            metadata(directory),
            CLOCK,
            ContentStore.openForWriting(directory.resolve("store"), new DiskFiles()),
            new IndexBuilder())
        .run("common", Ring.ALL, state -> {});
  }

  private static MetadataFolder metadata(Path directory) {
    return new MetadataFolder(directory.resolve("metadata"), new DiskFiles());
  }

  private void publish(int release) throws IOException {
    List<ReleaseFile> files = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String path = "entries/e" + i + ".json";
      files.add(ReleaseFile.of(path, content(path, release)));
    }
    for (int i = 0; i < 6; i++) {
      String path = "media/m" + i + ".bin";
      files.add(ReleaseFile.of(path, content(path, release)));
    }
    new ReleasePublisher(
            new PublishedTree(directory.resolve("public"), new DiskFiles()), keys, CLOCK)
        .publish("common", Ring.ALL, files);
  }

  private static byte[] content(String path, int release) {
    if (path.startsWith("media/")) {
      byte[] noise = new byte[600_000];
      new Random(path.hashCode() + release / 3).nextBytes(noise);
      return noise;
    }
    String id = path.substring("entries/".length(), path.length() - ".json".length());
    return """
        {"id": "%s", "title": "第%d版",
         "filing": {"columns": ["n"], "unit": "u", "publishedOn": "2026-11-01"},
         "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告"}}
        """
        .formatted(id, release)
        .getBytes(UTF_8);
  }
}
