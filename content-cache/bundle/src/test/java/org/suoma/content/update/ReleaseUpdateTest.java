package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.search.SearchIndex;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.Generation;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.store.SelfCheck;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.UpdateResult.Outcome;

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
      assertThat(index.everything().listing("open-day")).isPresent();
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
        new TreeSource(bytes -> Arrays.copyOf(bytes, bytes.length - 1)), ContentError.TRUNCATED);
  }

  @Test
  void takesNoMoreThanItAskedForFromAServerThatGivesTooMuch() throws Exception {
    twoReleases();

    update(new TreeSource(bytes -> Arrays.copyOf(bytes, bytes.length + 100_000)));

    assertThat(shown()).isEqualTo("二");
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
  void findsNothingInAChannelThatNobodyPublished() throws Exception {
    publish(key, county("一"));

    assertThatThrownBy(() -> updater(new TreeSource()).run("media", Ring.ALL, state -> {}))
        .isInstanceOf(ContentException.class)
        .hasMessageContainingAll("NOT_FOUND", "media/all");
  }

  @Test
  void keepsTheReleaseWhenTheCountyHasNotSignedForTooLong() throws Exception {
    publish(key, county("一"));
    update(new TreeSource());
    Clock later = Clock.offset(CLOCK, Duration.ofDays(22));

    assertThatThrownBy(
            () ->
                new ReleaseUpdate(new TreeSource(), trusted, later, store, new IndexBuilder())
                    .run("common", Ring.ALL, state -> {}))
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
            .run("common", Ring.ALL, state -> {});

    assertThat(result.changed()).isFalse();
  }

  @Test
  void completesAfterAFailureWithoutFetchingTwice() throws Exception {
    publish(key, county("一"), ENTRY);
    TreeSource dying = new TreeSource(bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> update(dying)).isInstanceOf(ContentException.class);
    TreeSource healthy = new TreeSource();

    UpdateResult result = update(healthy);

    assertThat(result.changed()).isTrue();
    assertThat(dying.packBytes + healthy.packBytes).as("no byte twice").isEqualTo(packBytes());
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
  void refetchesAContentOfAnUnfinishedReleaseThatRottedOnTheDisk() throws Exception {
    publish(key, county("一"), ENTRY);
    ReleaseUpdate dying =
        new ReleaseUpdate(
            new TreeSource(),
            trusted,
            CLOCK,
            store,
            (generation, before) -> {
              throw new IOException("power cut while indexing");
            });
    assertThatThrownBy(() -> dying.run("common", Ring.ALL, state -> {}))
        .hasMessageContaining("cut");
    rot(ENTRY.content().bytes());

    update(new TreeSource());

    assertThat(active().read(ENTRY.path())).contains(ENTRY.content().bytes());
  }

  @Test
  void refetchesWhatRottedOfTheReleaseOnTheScreen() throws Exception {
    publish(key, county("一"), ENTRY);
    update(new TreeSource());
    rot(ENTRY.content().bytes());
    assertThat(new SelfCheck(store).step(Long.MAX_VALUE).lost()).isEqualTo(1);

    UpdateResult result = update(new TreeSource());

    assertThat(result.outcome()).isEqualTo(Outcome.REPAIRED);
    assertThat(active().read(ENTRY.path())).contains(ENTRY.content().bytes());
    assertThat(new SelfCheck(store).step(Long.MAX_VALUE).lost()).isZero();
    assertThat(update(new TreeSource()).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void checksTheWholeReleaseLittleByLittle() throws Exception {
    publish(key, county("一"), ENTRY);
    update(new TreeSource());
    SelfCheck check = new SelfCheck(store);

    assertThat(check.step(1)).isEqualTo(new SelfCheck.Result(1, 0, false));
    assertThat(check.step(1)).isEqualTo(new SelfCheck.Result(1, 0, true));
    assertThat(check.step(1)).isEqualTo(new SelfCheck.Result(1, 0, false));
  }

  @Test
  void goesBackToTheReleaseBeforeAndStaysThereUntilANewerOneComes() throws Exception {
    twoReleases();
    update(new TreeSource());

    store.rollBack();

    assertThat(shown()).isEqualTo("一");
    assertThat(update(new TreeSource()).outcome()).isEqualTo(Outcome.HELD);
    assertThat(shown()).isEqualTo("一");
    publish(key, county("三"));
    assertThat(update(new TreeSource()).outcome()).isEqualTo(Outcome.ACTIVATED);
    assertThat(shown()).isEqualTo("三");
    assertThat(store.before().orElseThrow().sequence())
        .as("one goes back to what was on the screen, not to what was rolled back")
        .isEqualTo(1);
  }

  @Test
  void undoesARollbackByAnother() throws Exception {
    twoReleases();
    update(new TreeSource());

    store.rollBack();
    store.rollBack();

    assertThat(shown()).isEqualTo("二");
    assertThat(store.held()).isEmpty();
  }

  @Test
  void hasNothingToGoBackToAfterTheFirstRelease() throws Exception {
    publish(key, county("一"));
    update(new TreeSource());

    assertThat(store.rollBack()).isEmpty();
    assertThat(shown()).isEqualTo("一");
  }

  @Test
  void doesNotGoBackToAReleaseThatHasRotted() throws Exception {
    twoReleases();
    update(new TreeSource());
    rot("一".getBytes(UTF_8));

    assertThatThrownBy(() -> store.rollBack()).hasMessageContaining("DIGEST_MISMATCH");
    assertThat(shown()).isEqualTo("二");
  }

  @Test
  void hasTheReleaseReadyAndWaitsForItsHour() throws Exception {
    twoReleases();
    TreeSource line = new TreeSource();

    assertThat(inTheNight(line, "2026-11-23T10:00:00Z").outcome()).isEqualTo(Outcome.WAITING);
    assertThat(shown()).isEqualTo("一");
    line.requests.clear();
    assertThat(inTheNight(line, "2026-11-23T11:00:00Z").bytesFetched())
        .as("nothing comes twice")
        .isZero();
    assertThat(line.requests).containsExactly("metadata/2.root.json", "metadata/timestamp.json");
    store = ContentStore.openForWriting(directory.resolve("store"), new DiskFiles());
    UpdateResult result = inTheNight(line, "2026-11-23T22:30:00Z");

    assertThat(result).isEqualTo(new UpdateResult(2, Outcome.ACTIVATED, 0, 0));
    assertThat(shown()).isEqualTo("二");
  }

  @Test
  void doesNotWaitWithTheFirstRelease() throws Exception {
    publish(key, county("一"));

    inTheNight(new TreeSource(), "2026-11-23T10:00:00Z");

    assertThat(shown()).isEqualTo("一");
  }

  private UpdateResult inTheNight(ReleaseTree source, String now) throws IOException {
    ActivationWindow night =
        new ActivationWindow(LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneOffset.UTC);
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    UpdatePolicy policy = new UpdatePolicy(Optional.of(night), Optional.empty(), 1);
    return new ReleaseUpdate(
            source, trusted, clock, store, new IndexBuilder(), policy, Hall.alone())
        .run("common", Ring.ALL, state -> {});
  }

  @Test
  void stopsWhenTheDaysBytesAreUsedUpAndGoesOnTheNextDay() throws Exception {
    byte[] large = text(4, 1_000_000);
    publish(key, county("一"), ReleaseFile.of("media/a.bin", large));
    TreeSource line = new TreeSource();

    assertThatThrownBy(() -> onADay(line, "2026-11-23T08:00:00Z"))
        .hasMessageContaining("BUDGET_SPENT");
    long firstDay = line.packBytes;
    assertThatThrownBy(() -> onADay(line, "2026-11-23T20:00:00Z"))
        .hasMessageContaining("BUDGET_SPENT");
    assertThat(line.packBytes).as("nothing more comes on the same day").isEqualTo(firstDay);
    onADay(line, "2026-11-24T08:00:00Z");

    assertThat(active().read("media/a.bin")).contains(large);
  }

  /** With 600,000 bytes a day. */
  private void onADay(ReleaseTree source, String now) throws IOException {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    ByteBudget budget =
        new ByteBudget(
            600_000, directory.resolve("budget"), new DiskFiles(), clock, ZoneOffset.UTC);
    UpdatePolicy policy =
        new UpdatePolicy(Optional.of(ActivationWindow.always()), Optional.of(budget), 1);
    new ReleaseUpdate(source, trusted, clock, store, new IndexBuilder(), policy, Hall.alone())
        .run("common", Ring.ALL, state -> {});
  }

  @Test
  void fetchesScatteredPiecesOverSeveralConnections() throws Exception {
    for (int i = 0; i < 6; i++) {
      publish(key, parts(i));
    }
    UpdatePolicy policy =
        new UpdatePolicy(Optional.of(ActivationWindow.always()), Optional.empty(), 3);
    List<UpdateState> states = new ArrayList<>();

    new ReleaseUpdate(
            new DirectoryTree(publicTree),
            trusted,
            CLOCK,
            store,
            new IndexBuilder(),
            policy,
            Hall.alone())
        .run("common", Ring.ALL, states::add);

    for (ReleaseFile part : parts(5)) {
      assertThat(active().read(part.path())).contains(part.content().bytes());
    }
    assertThat(states.stream().filter(state -> state.step() == UpdateState.Step.FETCHING))
        .last()
        .isEqualTo(new UpdateState(UpdateState.Step.FETCHING, 6, 6, packBytes(), packBytes()));
  }

  private static ReleaseFile[] parts(int last) {
    ReleaseFile[] parts = new ReleaseFile[last + 1];
    for (int i = 0; i <= last; i++) {
      parts[i] = ReleaseFile.of("media/" + i + ".bin", text(i, 50_000));
    }
    return parts;
  }

  private void rot(byte[] content) throws IOException {
    String hex = Sha256.of(content).hex();
    Path file = directory.resolve("store/objects/" + hex.substring(0, 2)).resolve(hex.substring(2));
    Files.writeString(file, "rotten");
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
                    .run("common", Ring.ALL, state -> {}))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(e.error()).isEqualTo(ContentError.DISK_FULL));
    assertThat(shown()).isEqualTo("一");
  }

  @Test
  void fetchesASmallEditAsAPatchInOneRequest() throws Exception {
    byte[] text = text(1, 40_000);
    publish(key, county("一"), ReleaseFile.of("entries/a.json", text));
    update(new TreeSource());
    byte[] edited = text.clone();
    edited[20_000] ^= 1;
    publish(key, county("一"), ReleaseFile.of("entries/a.json", edited));
    TreeSource line = new TreeSource();

    update(line);

    assertThat(active().read("entries/a.json")).contains(edited);
    assertThat(line.packBytes).isLessThan(200);
    assertThat(line.requests)
        .satisfiesExactly(
            request -> assertThat(request).isEqualTo("metadata/2.root.json"),
            request -> assertThat(request).isEqualTo("metadata/timestamp.json"),
            request -> assertThat(request).isEqualTo("metadata/2.snapshot.json"),
            request -> assertThat(request).isEqualTo("metadata/2.targets.json"),
            request -> assertThat(request).contains("manifests/", ".from-"),
            request -> assertThat(request).startsWith("packs/"));
  }

  @Test
  void fetchesOnlyTheChunksOfALargeFileThatChangedWhenItLacksTheBaseOfThePatch() throws Exception {
    byte[] large = text(2, 4_000_000);
    publish(key, county("一"), ReleaseFile.of("media/a.bin", large));
    update(new TreeSource());
    publish(key, county("二"), ReleaseFile.of("media/a.bin", inserted(large, 3_000_000)));
    byte[] latest = inserted(inserted(large, 3_000_000), 1_000_000);
    publish(key, county("三"), ReleaseFile.of("media/a.bin", latest));
    TreeSource line = new TreeSource();

    update(line);

    assertThat(active().read("media/a.bin")).contains(latest);
    assertThat(line.packBytes).isLessThan(large.length / 5);
  }

  private static byte[] inserted(byte[] bytes, int at) {
    byte[] longer = new byte[bytes.length + 10];
    System.arraycopy(bytes, 0, longer, 0, at);
    System.arraycopy(bytes, at, longer, at + 10, bytes.length - at);
    return longer;
  }

  @Test
  void bringsAKioskUpToDateThatMissedReleases() throws Exception {
    publish(key, county("一"), ReleaseFile.of("entries/a.json", text(1, 30_000)));
    update(new TreeSource());
    for (int i = 2; i < 6; i++) {
      publish(
          key,
          county("第" + i),
          ReleaseFile.of("entries/a.json", text(i, 30_000)),
          ReleaseFile.of("entries/b" + i + ".json", text(i, 1_000)));
    }

    update(new TreeSource());

    assertThat(shown()).isEqualTo("第5");
    assertThat(active().read("entries/a.json")).contains(text(5, 30_000));
  }

  @Test
  void completesOverALineThatIsCutAllTheTimeWithoutFetchingTwice() throws Exception {
    publish(key, county("一"), ReleaseFile.of("media/a.bin", text(3, 3_000_000)));
    TreeSource line = new TreeSource();
    line.cutAfter = 100_000;

    update(line);

    assertThat(active().read("media/a.bin")).contains(text(3, 3_000_000));
    assertThat(line.packBytes).isEqualTo(packBytes());
  }

  @Test
  void goesOnWithALongManifestWhereTheLineWasCut() throws Exception {
    ReleaseFile[] many =
        IntStream.range(0, 2_000)
            .mapToObj(i -> ReleaseFile.of("media/%04d.txt".formatted(i), text(i, 10)))
            .toArray(ReleaseFile[]::new);
    publish(key, many);
    TreeSource line = new TreeSource();
    line.cutAfter = 20_000;

    update(line);

    assertThat(active().manifest().files()).hasSize(many.length);
    assertThat(line.requests.stream().filter(path -> path.startsWith("manifests/")))
        .hasSizeGreaterThan(3);
    try (var manifests = Files.list(publicTree.resolve("manifests"))) {
      assertThat(line.manifestBytes).isEqualTo(Files.size(manifests.findFirst().orElseThrow()));
    }
  }

  @Test
  void leavesNoPiecesBehind() throws Exception {
    publish(key, county("一"), ENTRY);
    update(new TreeSource());

    try (var pieces = Files.list(directory.resolve("store/pieces"))) {
      assertThat(pieces).isEmpty();
    }
  }

  @Test
  void makesTheSamePackOfTheSameFiles() throws Exception {
    publish(key, county("一"), ENTRY);
    long before = packBytes();

    publish(key, county("一"), ENTRY);

    assertThat(packBytes()).as("nothing new, nothing packed").isEqualTo(before);
  }

  /** Bytes that do not compress, always the same for a seed. */
  private static byte[] text(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private long packBytes() throws IOException {
    long bytes = 0;
    try (var packs = Files.list(publicTree.resolve("packs"))) {
      for (Path pack : packs.toList()) {
        bytes += Files.size(pack);
      }
    }
    return bytes;
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
    Manifest manifest = publisher(keys, CLOCK).publish("common", Ring.ALL, List.of(files));
    assertThat(manifest.files()).hasSize(files.length);
  }

  private static ReleaseFile county(String name) {
    return ReleaseFile.of("county.json", name.getBytes(UTF_8));
  }

  private UpdateResult update(ReleaseTree source) throws IOException {
    return updater(source).run("common", Ring.ALL, state -> {});
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

  /** The published tree at the end of a line that may spoil packs, be cut, and counts. */
  private final class TreeSource implements ReleaseTree {
    private final DirectoryTree tree = new DirectoryTree(publicTree);
    private final List<String> requests = new ArrayList<>();
    private final UnaryOperator<byte[]> onTheWay;
    private int cutAfter = Integer.MAX_VALUE;
    private long packBytes;
    private long manifestBytes;

    TreeSource() {
      this(UnaryOperator.identity());
    }

    TreeSource(UnaryOperator<byte[]> onTheWay) {
      this.onTheWay = onTheWay;
    }

    @Override
    public Optional<InputStream> open(String path, long from, long to) throws IOException {
      requests.add(path);
      Optional<InputStream> found = tree.open(path, from, to);
      if (found.isEmpty() || path.startsWith("metadata/")) {
        return found;
      }
      try (InputStream in = found.get()) {
        byte[] asked = in.readNBytes((int) Math.min(to - from, cutAfter));
        if (path.startsWith("manifests/")) {
          manifestBytes += asked.length;
          return Optional.of(
              asked.length < cutAfter ? new ByteArrayInputStream(asked) : cut(asked));
        }
        byte[] sent = onTheWay.apply(asked);
        packBytes += sent.length;
        return Optional.of(new ByteArrayInputStream(sent));
      }
    }

    private static InputStream cut(byte[] received) {
      return new FilterInputStream(new ByteArrayInputStream(received)) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int read = super.read(buffer, offset, length);
          if (read < 0) {
            throw new ContentException(ContentError.SOURCE_UNREACHABLE, "the line is cut");
          }
          return read;
        }
      };
    }
  }
}
