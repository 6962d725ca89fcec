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
import org.suoma.content.release.Ring;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.content.update.UpdateResult;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

@Timeout(30)
class ContentSyncTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir private Path directory;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final BlockingQueue<AgentEvent> events = new LinkedBlockingQueue<>();
  private ContentSync sync;

  @BeforeEach
  void wire() throws IOException {
    ContentStore store = ContentStore.openForWriting(directory.resolve("store"), new DiskFiles());
    MetadataFolder trusted = new MetadataFolder(directory.resolve("metadata"), new DiskFiles());
    SigningKey root = SigningKey.generate();
    TufClient.init(
        RootPlan.first(List.of(root), 1, keys, NOW.plus(Duration.ofDays(365)))
            .write(1, List.of(root)),
        trusted);
    AgentEvents published = new AgentEvents();
    published.listen(events::add);
    sync =
        new ContentSync(
            new ReleaseUpdate(
                    new DirectoryTree(directory.resolve("public")),
                    trusted,
                    CLOCK,
                    store,
                    new IndexBuilder())
                ::run,
            store,
            new ContentSync.Target("common", () -> Ring.ALL, Duration.ofMillis(20)),
            published,
            new ContentSync.Scheduling(scheduler, CLOCK, new Random(1)),
            EventLog.unkept(Program.AGENT));
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
    Path timestamp =
        directory.resolve("public").resolve(PublishedTree.metadataPath("timestamp.json"));
    Files.createDirectories(timestamp.getParent());
    Files.writeString(timestamp, "<html>请登录</html>");
    sync.start();
    awaitError();
    assertThat(sync.status().error()).isEqualTo(ContentError.MALFORMED);

    Files.delete(timestamp);
    publish();

    assertThat(nextEvent()).isEqualTo(new AgentEvent.ContentActivated(1));
    assertThat(sync.status().error()).isNull();
  }

  @Test
  void saysThatTheNewestReleaseIsHeldAfterARollback() throws Exception {
    publish();
    sync.start();
    nextEvent();
    publish();
    nextEvent();

    assertThat(rollBack()).isEqualTo(1);
    assertThat(sync.status().sequence()).isEqualTo(1);
    assertThat(sync.status().outcome()).isEqualTo(UpdateResult.Outcome.HELD);
    assertThat(rollBack()).as("undone").isEqualTo(2);
  }

  /** An update of no consequence may be running just then. */
  private long rollBack() throws Exception {
    while (true) {
      try {
        return sync.rollBack();
      } catch (RollbackException e) {
        assertThat(e.reason()).isEqualTo(RollbackException.Reason.UPDATE_RUNNING);
      }
    }
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
            new PublishedTree(directory.resolve("public"), new DiskFiles()), keys, CLOCK)
        .publish("common", Ring.ALL, List.of(ReleaseFile.of("county.json", "索玛".getBytes(UTF_8))));
  }
}
