package org.suoma.agent.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.Hall;
import org.suoma.content.update.HttpNeighbour;
import org.suoma.content.update.Neighbour;
import org.suoma.content.update.ReleaseTree;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.content.update.UpdatePolicy;
import org.suoma.content.update.UpdateResult;
import org.suoma.content.update.UpdateResult.Outcome;

@Timeout(60)
class HallServerTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int LARGE = 600_000;

  @TempDir private Path folder;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final SigningKey holder = SigningKey.generate();
  private final byte[] root =
      RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(365)))
          .write(1, List.of(holder));
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicBoolean isUpdating = new AtomicBoolean();
  private final List<String> overTheLine = new ArrayList<>();
  private ContentStore first;
  private HallServer server;

  @BeforeEach
  void start() throws IOException {
    first = ContentStore.openForWriting(folder.resolve("first"), new DiskFiles());
    server =
        new HallServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), first, isUpdating::get);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aKioskHasALargeReleaseFromItsNeighbourAndNotOverTheLine() throws Exception {
    publish(recording(1));
    update("first", Hall.alone());

    UpdateResult result = update("second", new Hall(List.of(neighbour())));

    assertThat(result).isEqualTo(new UpdateResult(1, Outcome.ACTIVATED, 1, 0));
    assertThat(shown("second")).contains(recording(1));
    assertThat(overTheLine).noneMatch(asked -> asked.startsWith("second: packs/"));
  }

  @Test
  void whatANeighbourGivesWronglyComesOverTheLine() throws Exception {
    publish(recording(1));
    Neighbour liar = new FakeNeighbour(Neighbour.Progress.HAS, recording(2));

    UpdateResult result = update("second", new Hall(List.of(liar)));

    assertThat(result.outcome()).isEqualTo(Outcome.ACTIVATED);
    assertThat(shown("second")).contains(recording(1));
    assertThat(overTheLine).anyMatch(asked -> asked.startsWith("second: packs/"));
  }

  @Test
  void theLineIsLeftToANeighbourThatIsFetchingTheSame() throws Exception {
    publish(recording(1));
    update("first", Hall.alone());
    update("second", Hall.alone());
    overTheLine.clear();
    publish(recording(2));
    bringTheManifestOnly("first");
    isUpdating.set(true);

    Hall hall = new Hall(List.of(neighbour()));
    assertThat(update("second", hall).outcome()).isEqualTo(Outcome.LEFT_TO_NEIGHBOUR);
    assertThat(shown("second")).contains(recording(1));
    isUpdating.set(false);
    update("first", Hall.alone());

    assertThat(update("second", hall).outcome()).isEqualTo(Outcome.ACTIVATED);
    assertThat(shown("second")).contains(recording(2));
    assertThat(overTheLine).noneMatch(asked -> asked.startsWith("second: packs/"));
  }

  @Test
  void aNeighbourThatIsOffCostsNothingButTheLine() throws Exception {
    publish(recording(1));
    Hall hall = new Hall(List.of(neighbour()));
    server.close();

    assertThat(update("second", hall).outcome()).isEqualTo(Outcome.ACTIVATED);
    assertThat(shown("second")).contains(recording(1));
  }

  @Test
  void aNeighbourThatHasOnlyBegunIsNotAskedForEveryFile() throws Exception {
    ReleaseFile[] many =
        IntStream.range(0, 500)
            .mapToObj(i -> ReleaseFile.of("media/%03d.bin".formatted(i), noise(i, 1_000)))
            .toArray(ReleaseFile[]::new);
    publish(many);
    EmptyNeighbour neighbour = new EmptyNeighbour();

    assertThat(update("second", new Hall(List.of(neighbour))).outcome())
        .isEqualTo(Outcome.ACTIVATED);
    assertThat(neighbour.asked).isLessThan(100);
  }

  @Test
  void nobodyIsAskedForASmallRelease() throws Exception {
    publish(new byte[1_000]);
    FakeNeighbour neighbour = new FakeNeighbour(Neighbour.Progress.HAS, new byte[1_000]);

    update("second", new Hall(List.of(neighbour)));

    assertThat(neighbour.asked).isFalse();
  }

  @Test
  void contentsAreAllThatItGives() throws Exception {
    publish(recording(1));
    update("first", Hall.alone());
    String known = Sha256.of(recording(1)).hex();

    assertThat(status("GET", "content/" + known)).isEqualTo(200);
    assertThat(status("POST", "content/" + known)).isEqualTo(404);
    assertThat(status("GET", "content/" + "0".repeat(64))).isEqualTo(404);
    assertThat(status("GET", "content/../ACTIVE")).isEqualTo(404);
    assertThat(status("GET", "content/..%2f..%2fACTIVE")).isEqualTo(404);
    assertThat(status("GET", "metadata/root.json")).isEqualTo(404);
    assertThat(status("GET", "v1/status")).isEqualTo(404);
  }

  private int status(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve("/" + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  private Neighbour neighbour() {
    return new HttpNeighbour(http, address());
  }

  private static byte[] recording(int number) {
    return noise(number, LARGE);
  }

  private static byte[] noise(int seed, int length) {
    byte[] noise = new byte[length];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  private void publish(byte[] recording) throws IOException {
    publish(ReleaseFile.of("media/speech.mp3", recording));
  }

  private void publish(ReleaseFile... files) throws IOException {
    new ReleasePublisher(new PublishedTree(folder.resolve("public"), new DiskFiles()), keys, CLOCK)
        .publish("common", Ring.ALL, List.of(files));
  }

  /** As a kiosk is that has just begun: it knows of the release and has nothing of it. */
  private void bringTheManifestOnly(String kiosk) throws IOException {
    ReleaseTree line =
        (path, from, to) -> {
          if (path.startsWith("packs/")) {
            throw new IOException("cut");
          }
          return new DirectoryTree(folder.resolve("public")).open(path, from, to);
        };
    try {
      update(kiosk, Hall.alone(), line);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("cut");
    }
  }

  private UpdateResult update(String kiosk, Hall hall) throws IOException {
    DirectoryTree tree = new DirectoryTree(folder.resolve("public"));
    return update(
        kiosk,
        hall,
        (path, from, to) -> {
          overTheLine.add(kiosk + ": " + path);
          return tree.open(path, from, to);
        });
  }

  private UpdateResult update(String kiosk, Hall hall, ReleaseTree line) throws IOException {
    MetadataFolder trusted =
        new MetadataFolder(folder.resolve(kiosk).resolve("metadata"), new DiskFiles());
    if (trusted.load("root").isEmpty()) {
      TufClient.init(root, trusted);
    }
    return new ReleaseUpdate(
            line,
            trusted,
            CLOCK,
            store(kiosk),
            (generation, previous) -> {},
            UpdatePolicy.immediate(),
            hall)
        .run("common", Ring.ALL, state -> {});
  }

  private ContentStore store(String kiosk) throws IOException {
    return kiosk.equals("first")
        ? first
        : ContentStore.openForWriting(folder.resolve(kiosk), new DiskFiles());
  }

  private Optional<byte[]> shown(String kiosk) throws IOException {
    return store(kiosk).active().orElseThrow().read("media/speech.mp3");
  }

  /** A neighbour that has heard of the release and has nothing of it. */
  private static final class EmptyNeighbour implements Neighbour {
    private int asked;

    @Override
    public Progress progress(Sha256 manifest) {
      return Progress.HAS;
    }

    @Override
    public Optional<InputStream> open(Sha256 wanted) {
      asked++;
      return Optional.empty();
    }
  }

  /** A neighbour that gives one content whatever it is asked for. */
  private static final class FakeNeighbour implements Neighbour {
    private final Progress progress;
    private final byte[] content;
    private boolean asked;

    FakeNeighbour(Progress progress, byte[] content) {
      this.progress = progress;
      this.content = content;
    }

    @Override
    public Progress progress(Sha256 manifest) {
      asked = true;
      return progress;
    }

    @Override
    public Optional<InputStream> open(Sha256 wanted) {
      return Optional.of(new ByteArrayInputStream(content));
    }
  }
}
