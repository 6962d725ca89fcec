package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Sha256;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.search.SearchIndex;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.Generation;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;

class ReleaseUpdateTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final ReleaseFile ENTRY =
      ReleaseFile.of(
          "entries/open-day.json",
          """
          {"id": "open-day", "title": "政府开放日",
           "filing": {"columns": ["notices"], "unit": "office", "publishedOn": "2026-11-01"},
           "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告"}}
          """
              .getBytes(UTF_8));

  @TempDir private Path directory;
  private Path publicTree;
  private ContentStore store;
  private final OnlineKeys key = OnlineKeys.generate();
  private MetadataFolder trusted;

  @BeforeEach
  void openStore() throws IOException {
    publicTree = directory.resolve("public");
    store = ContentStore.openForWriting(directory.resolve("store"), new DiskFiles());
    trusted = new MetadataFolder(directory.resolve("metadata"), new DiskFiles());
    SigningKey root = SigningKey.generate();
    Instant expires = CLOCK.instant().plus(Duration.ofDays(365));
    TufClient.init(RootPlan.first(List.of(root), 1, key, expires).write(1, List.of(root)), trusted);
  }

  @Test
  void bringsTheFirstReleaseOnTheScreenWithItsIndex() throws Exception {
    publish(key, county("一"), ENTRY);

    UpdateResult result = update(new TreeSource());

    assertThat(result.sequence()).isEqualTo(1);
    assertThat(result.filesFetched()).isEqualTo(2);
    assertThat(shown()).isEqualTo("一");
    try (SearchIndex index = SearchIndex.open(active().indexDirectory())) {
      assertThat(index.listing("open-day")).isPresent();
    }
  }

  @Test
  void fetchesNothingWhenNothingIsNew() throws Exception {
    publish(key, county("一"));
    update(new TreeSource());

    UpdateResult result = update(new TreeSource());

    assertThat(result.changed()).isFalse();
    assertThat(result.filesFetched()).isZero();
  }

  @Test
  void fetchesOnlyWhatChanged() throws Exception {
    publish(key, county("一"), ENTRY);
    update(new TreeSource());
    publish(key, county("二"), ENTRY);

    UpdateResult result = update(new TreeSource());

    assertThat(result.filesFetched()).isEqualTo(1);
    assertThat(shown()).isEqualTo("二");
  }

  @Test
  void anotherReaderOfTheStoreSeesTheNewRelease() throws Exception {
    ContentStore reader = ContentStore.open(directory.resolve("store"));
    assertThat(reader.active()).isEmpty();
    publish(key, county("一"));

    update(new TreeSource());

    assertThat(reader.active().orElseThrow().sequence()).isEqualTo(1);
  }

  @Test
  void refusesAWrongSignatureAndKeepsTheOldRelease() throws Exception {
    publish(key, county("一"));
    update(new TreeSource());
    publish(OnlineKeys.generate(), county("假"));

    assertRefused(new TreeSource(), ContentError.SIGNATURE_REJECTED);
  }

  @Test
  void refusesAContentWithAnotherDigestAndKeepsTheOldRelease() throws Exception {
    twoReleases();

    assertRefused(new TreeSource(bytes -> flipped(bytes)), ContentError.DIGEST_MISMATCH);
  }

  @Test
  void refusesATruncatedContentAndKeepsTheOldRelease() throws Exception {
    twoReleases();

    assertRefused(
        new TreeSource(bytes -> java.util.Arrays.copyOf(bytes, bytes.length - 1)),
        ContentError.TRUNCATED);
  }

  @Test
  void refusesAContentThatIsTooLongAndKeepsTheOldRelease() throws Exception {
    twoReleases();

    assertRefused(
        new TreeSource(bytes -> java.util.Arrays.copyOf(bytes, bytes.length + 1)),
        ContentError.TOO_LARGE);
  }

  @Test
  void refusesAnOlderReleaseThanTheActiveOne() throws Exception {
    publish(key, county("一"));
    Path timestamp = publicTree.resolve(PublishedTree.metadataPath("timestamp.json"));
    byte[] old = Files.readAllBytes(timestamp);
    publish(key, county("二"));
    update(new TreeSource());
    Files.write(timestamp, old);

    assertThatThrownBy(() -> update(new TreeSource()))
        .isInstanceOfSatisfying(
            ContentException.class,
            e -> assertThat(e.error()).isEqualTo(ContentError.ROLLBACK_REJECTED));
    assertThat(shown()).isEqualTo("二");
  }

  @Test
  void findsNothingForARingThatNobodyPublishedFor() throws Exception {
    publish(key, county("一"));

    assertThatThrownBy(() -> updater(new TreeSource()).run("common", "canary", (a, b, c, d) -> {}))
        .isInstanceOf(ContentException.class)
        .hasMessageContainingAll("NOT_FOUND", "common/canary");
  }

  @Test
  void keepsTheReleaseWhenTheCountyHasNotSignedForTooLong() throws Exception {
    publish(key, county("一"));
    update(new TreeSource());
    Clock later = Clock.offset(CLOCK, Duration.ofDays(22));

    assertThatThrownBy(
            () ->
                new ReleaseUpdate(new TreeSource(), trusted, later, store, new IndexBuilder())
                    .run("common", "all", (a, b, c, d) -> {}))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(e.error()).isEqualTo(ContentError.EXPIRED));
    assertThat(shown()).isEqualTo("一");
  }

  @Test
  void goesOnOnceTheCountyHasRenewedItsSignature() throws Exception {
    publish(key, county("一"));
    update(new TreeSource());
    Clock later = Clock.offset(CLOCK, Duration.ofDays(300));
    publisher(key, later).renew();

    UpdateResult result =
        new ReleaseUpdate(new TreeSource(), trusted, later, store, new IndexBuilder())
            .run("common", "all", (a, b, c, d) -> {});

    assertThat(result.changed()).isFalse();
  }

  @Test
  void completesAfterAFailureWithoutFetchingTwice() throws Exception {
    publish(key, county("一"), ENTRY);
    Sha256 spoilt = Sha256.of(ENTRY.content().bytes());
    assertThatThrownBy(() -> update(new TreeSource(spoilt))).isInstanceOf(ContentException.class);

    UpdateResult result = update(new TreeSource());

    assertThat(result.changed()).isTrue();
    assertThat(result.filesFetched()).isEqualTo(1);
  }

  @Test
  void keepsTheReleaseBeforeAndDeletesOlderOnes() throws Exception {
    for (String name : List.of("一", "二", "三")) {
      publish(key, county(name));
      update(new TreeSource());
    }

    try (var generations = Files.list(directory.resolve("store/generations"))) {
      assertThat(generations.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("2", "3");
    }
  }

  @Test
  void refetchesAContentThatRottedOnTheDisk() throws Exception {
    publish(key, county("一"), ENTRY);
    update(new TreeSource());
    Sha256 rotten = Sha256.of(ENTRY.content().bytes());
    Files.writeString(
        directory.resolve("store").resolve(PublishedTree.objectPath(rotten)), "rotten");
    publish(key, county("二"), ENTRY);
    assertThatThrownBy(() -> update(new TreeSource()))
        .isInstanceOfSatisfying(
            ContentException.class,
            e -> assertThat(e.error()).isEqualTo(ContentError.DIGEST_MISMATCH));

    update(new TreeSource());

    assertThat(active().read(ENTRY.path())).contains(ENTRY.content().bytes());
  }

  @Test
  void fetchesNothingWhenTheDiskHasNoRoom() throws Exception {
    publish(key, county("一"));
    update(new TreeSource());
    publish(key, county("二"));
    ContentStore full = ContentStore.openForWriting(directory.resolve("store"), new FullDisk());

    assertThatThrownBy(
            () ->
                new ReleaseUpdate(new TreeSource(), trusted, CLOCK, full, new IndexBuilder())
                    .run("common", "all", (filesDone, files, bytesDone, bytes) -> {}))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(e.error()).isEqualTo(ContentError.DISK_FULL));
    assertThat(shown()).isEqualTo("一");
  }

  private void twoReleases() throws IOException {
    publish(key, county("一"));
    update(new TreeSource());
    publish(key, county("二"));
  }

  private void assertRefused(ReleaseTree source, ContentError error) throws IOException {
    assertThatThrownBy(() -> update(source))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(e.error()).isEqualTo(error));
    assertThat(shown()).isEqualTo("一");
  }

  private ReleasePublisher publisher(OnlineKeys keys, Clock clock) {
    return new ReleasePublisher(new PublishedTree(publicTree, new DiskFiles()), keys, clock);
  }

  private void publish(OnlineKeys keys, ReleaseFile... files) throws IOException {
    Manifest manifest = publisher(keys, CLOCK).publish("common", "all", List.of(files));
    assertThat(manifest.files()).hasSize(files.length);
  }

  private static ReleaseFile county(String name) {
    return ReleaseFile.of("county.json", name.getBytes(UTF_8));
  }

  private UpdateResult update(ReleaseTree source) throws IOException {
    return updater(source).run("common", "all", (filesDone, files, bytesDone, bytes) -> {});
  }

  private ReleaseUpdate updater(ReleaseTree source) {
    return new ReleaseUpdate(source, trusted, CLOCK, store, new IndexBuilder());
  }

  private Generation active() throws IOException {
    return store.active().orElseThrow();
  }

  private String shown() throws IOException {
    return new String(active().read("county.json").orElseThrow(), UTF_8);
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] changed = bytes.clone();
    changed[0] ^= 1;
    return changed;
  }

  /** A disk without any room. */
  private static final class FullDisk extends DiskFiles {
    @Override
    public long usableBytes(Path directory) {
      return 0;
    }
  }

  /** The published tree as a source, which may spoil contents on their way. */
  private final class TreeSource implements ReleaseTree {
    private final DirectoryTree tree = new DirectoryTree(publicTree);
    private final UnaryOperator<byte[]> onTheWay;

    TreeSource() {
      this(UnaryOperator.identity());
    }

    TreeSource(UnaryOperator<byte[]> onTheWay) {
      this.onTheWay = onTheWay;
    }

    TreeSource(Sha256 spoilt) {
      this(bytes -> Sha256.of(bytes).equals(spoilt) ? flipped(bytes) : bytes);
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
      Optional<InputStream> found = tree.open(path);
      if (found.isEmpty() || !path.startsWith("objects/")) {
        return found;
      }
      try (InputStream in = found.get()) {
        return Optional.of(new ByteArrayInputStream(onTheWay.apply(in.readAllBytes())));
      }
    }
  }
}
