package org.suoma.content.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.bench.CountingServer;
import org.suoma.content.line.SlowLine;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;

@Timeout(120)
class CutLineTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int LENGTH = 2_000_000;
  private static final int CUT_EVERY = 100_000;

  @TempDir private Path folder;

  @Test
  void bringsHardlyAnyByteTwiceOverALineThatIsCutAllTheTime() throws Exception {
    byte[] recording = new byte[LENGTH];
    new Random(7).nextBytes(recording);
    byte[] root = publish(ReleaseFile.of("media/recording.mp3", recording));

    try (CountingServer server = new CountingServer(folder.resolve("public"));
        SlowLine line = new SlowLine(server.address(), 1_000_000, Duration.ofMillis(5))) {
      line.endEvery(CUT_EVERY);
      ContentStore store = update(root, line);

      assertThat(store.active().orElseThrow().read("media/recording.mp3")).contains(recording);
      assertThat(line.cuts()).isGreaterThan(15);
      assertThat(line.delivered()).isBetween((long) LENGTH, LENGTH * 103L / 100);
    }
  }

  @Test
  void aPollThatFindsNothingNewBringsLessThanAKilobyteHeadersAndAll() throws Exception {
    byte[] root = publish(ReleaseFile.of("media/recording.mp3", new byte[LENGTH]));

    try (CountingServer server = new CountingServer(folder.resolve("public"));
        SlowLine line = new SlowLine(server.address(), 50_000_000, Duration.ZERO)) {
      ReleaseUpdate update = updater(root, line, store());
      update.run("common", Ring.ALL, state -> {});
      update.run("common", Ring.ALL, state -> {});
      long before = line.delivered();
      server.takeRequests();

      update.run("common", Ring.ALL, state -> {});

      assertThat(line.delivered() - before).isBetween(1L, 1_000L);
      assertThat(server.takeRequests()).isEqualTo(2);
    }
  }

  private byte[] publish(ReleaseFile file) throws IOException {
    OnlineKeys keys = OnlineKeys.generate();
    SigningKey holder = SigningKey.generate();
    new ReleasePublisher(new PublishedTree(folder.resolve("public"), new DiskFiles()), keys, CLOCK)
        .publish("common", Ring.ALL, List.of(file));
    return RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(365)))
        .write(1, List.of(holder));
  }

  private ContentStore update(byte[] root, SlowLine line) throws IOException {
    ContentStore store = store();
    updater(root, line, store).run("common", Ring.ALL, state -> {});
    return store;
  }

  private ContentStore store() throws IOException {
    return ContentStore.openForWriting(folder.resolve("store"), new DiskFiles());
  }

  private ReleaseUpdate updater(byte[] root, SlowLine line, ContentStore store) throws IOException {
    MetadataFolder trusted = new MetadataFolder(folder.resolve("metadata"), new DiskFiles());
    TufClient.init(root, trusted);
    return new ReleaseUpdate(
        new HttpTree(HttpClient.newHttpClient(), line.address()),
        trusted,
        CLOCK,
        store,
        (generation, previous) -> {});
  }
}
