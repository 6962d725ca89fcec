package org.suoma.agent.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ReleaseSigner;
import org.suoma.content.trust.ReleaseVerifier;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.update.DirectoryReleaseSource;
import org.suoma.content.update.ReleaseUpdate;

@Timeout(30)
class ContentSyncTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir private Path directory;
  private final SigningKey key = SigningKey.generate();
  private final ReleaseVerifier verifier = new ReleaseVerifier(List.of(key.publicKey()));
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final BlockingQueue<AgentEvent> events = new LinkedBlockingQueue<>();
  private ContentSync sync;

  @BeforeEach
  void wire() throws IOException {
    ContentStore store = ContentStore.openForWriting(directory.resolve("store"), new DiskFiles());
    AgentEvents published = new AgentEvents();
    published.listen(events::add);
    sync =
        new ContentSync(
            new ReleaseUpdate(
                new DirectoryReleaseSource(directory.resolve("public")),
                verifier,
                store,
                new IndexBuilder()),
            store,
            new ContentSync.Target("common", "all", Duration.ofMillis(20)),
            published,
            new ContentSync.Scheduling(scheduler, CLOCK, new Random(1)));
  }

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
  }

  @Test
  void tellsThatANewReleaseIsOnTheScreen() throws Exception {
    publish();

    sync.start();

    assertThat(nextEvent()).isEqualTo(new AgentEvent.ContentActivated(1));
    assertThat(sync.status().sequence()).isEqualTo(1);
    assertThat(sync.status().checkedAt()).isEqualTo(NOW);
  }

  @Test
  void pollsAgainAndAgain() throws Exception {
    publish();
    sync.start();
    nextEvent();

    publish();

    assertThat(nextEvent()).isEqualTo(new AgentEvent.ContentActivated(2));
  }

  @Test
  void saysWhyAnUpdateFailedAndComesBackByItself() throws Exception {
    Path envelope =
        directory.resolve("public").resolve(PublishedTree.envelopePath("common", "all"));
    Files.createDirectories(envelope.getParent());
    Files.writeString(envelope, "<html>请登录</html>");
    sync.start();
    awaitError();
    assertThat(sync.status().error()).isEqualTo(ContentError.MALFORMED);

    Files.delete(envelope);
    publish();

    assertThat(nextEvent()).isEqualTo(new AgentEvent.ContentActivated(1));
    assertThat(sync.status().error()).isNull();
  }

  private AgentEvent nextEvent() throws InterruptedException {
    AgentEvent event = events.poll(20, TimeUnit.SECONDS);
    assertThat(event).as("an event within 20 s").isNotNull();
    return event;
  }

  private void awaitError() {
    while (sync.status().error() == null) {
      Thread.onSpinWait();
    }
  }

  private void publish() throws IOException {
    new ReleasePublisher(
            new PublishedTree(directory.resolve("public"), new DiskFiles()),
            new ReleaseSigner(key),
            verifier,
            CLOCK)
        .publish("common", "all", List.of(ReleaseFile.of("county.json", "索玛".getBytes(UTF_8))));
  }
}
