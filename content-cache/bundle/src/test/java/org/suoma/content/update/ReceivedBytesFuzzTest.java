package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.FrameCodec;
import org.suoma.content.store.PatchCodec;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.MetadataCache;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;

/**
 * Feeds every parser of received bytes with real ones, mutilated: each is read or refused by name,
 * within the time and without anything else being thrown.
 */
@Timeout(120)
class ReceivedBytesFuzzTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int ROUNDS = 1_000;

  @TempDir private Path directory;
  private final Random random = new Random(20261123);
  private byte[] root;

  @BeforeEach
  void publishTwoReleases() throws IOException {
    OnlineKeys keys = OnlineKeys.generate();
    SigningKey holder = SigningKey.generate();
    root =
        RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(9)))
            .write(1, List.of(holder));
    ReleasePublisher publisher =
        new ReleasePublisher(new PublishedTree(directory, new DiskFiles()), keys, CLOCK);
    for (int release = 1; release <= 2; release++) {
      List<ReleaseFile> files = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String text = "第%d条 %d %s".formatted(i, i % 3 == 0 ? release : 0, "索玛".repeat(400));
        files.add(ReleaseFile.of("entries/e" + i + ".json", text.getBytes(UTF_8)));
      }
      publisher.publish("common", Ring.ALL, files);
    }
  }

  @Test
  void metadata() throws Exception {
    refuseOrRead(
        root,
        bytes ->
            new TufClient((name, most) -> Optional.of(bytes), new Trusting(bytes))
                .refresh(CLOCK.instant()));
    for (Path file : files("metadata")) {
      byte[] real = Files.readAllBytes(file);
      refuseOrRead(
          real,
          bytes ->
              new TufClient(
                      (name, most) ->
                          name.endsWith("root.json") ? Optional.empty() : Optional.of(bytes),
                      new Trusting(root))
                  .refresh(CLOCK.instant()));
    }
  }

  @Test
  void manifests() throws Exception {
    for (Path file : files("targets")) {
      refuseOrRead(Files.readAllBytes(file), bytes -> new ManifestJson().read(bytes));
    }
  }

  @Test
  void compressedManifestsAndPatches() throws Exception {
    for (Path file : files("manifests")) {
      refuseOrRead(
          Files.readAllBytes(file),
          bytes -> PatchCodec.expand(new byte[] {1, 2, 3}, bytes, 10_000));
    }
  }

  @Test
  void packs() throws Exception {
    for (Path file : files("packs")) {
      refuseOrRead(
          Files.readAllBytes(file),
          bytes ->
              FrameCodec.expand(
                  new ByteArrayInputStream(bytes),
                  (sha256, length, chunk) -> chunk.readNBytes(100)));
    }
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve(folder))) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      assertThat(files).isNotEmpty();
      return files;
    }
  }

  private void refuseOrRead(byte[] real, Parser parser) {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutilated = mutilate(real);
      try {
        parser.parse(mutilated);
      } catch (ContentException e) {
        assertThat(e.error()).isNotNull();
      } catch (IOException | RuntimeException e) {
        throw new AssertionError("round " + round + ": " + e, e);
      }
    }
  }

  private byte[] mutilate(byte[] real) {
    byte[] bytes =
        Arrays.copyOf(real, random.nextInt(8) == 0 ? random.nextInt(real.length) : real.length);
    for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      if (random.nextBoolean()) {
        bytes[at] = (byte) random.nextInt(256);
      } else {
        bytes[at] = (byte) "{}[]\":,0-9e.\\n".charAt(random.nextInt(14));
      }
    }
    return bytes;
  }

  @FunctionalInterface
  private interface Parser {
    void parse(byte[] bytes) throws IOException;
  }

  /** Trusts one root and keeps nothing. */
  private static final class Trusting implements MetadataCache {
    private final byte[] root;

    Trusting(byte[] root) {
      this.root = root;
    }

    @Override
    public Optional<byte[]> load(String role) {
      return role.equals("root") ? Optional.of(root) : Optional.empty();
    }

    @Override
    public void save(String role, byte[] bytes) {}
  }
}
