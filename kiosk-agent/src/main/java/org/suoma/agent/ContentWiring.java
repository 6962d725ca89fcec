package org.suoma.agent;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.sync.ContentSync;
import org.suoma.agent.sync.RemovableContent;
import org.suoma.agent.sync.StickWatch;
import org.suoma.agent.sync.Updating;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.ReleaseTree;
import org.suoma.content.update.ReleaseUpdate;

/** Puts together what keeps the content up to date. */
final class ContentWiring {

  private static final long LOOK_SECONDS = 5;

  private final AgentConfig.Content config;
  private final HttpClient http;

  ContentWiring(AgentConfig.Content config, HttpClient http) {
    this.config = config;
    this.http = http;
  }

  ContentSync contentSync(AgentEvents events, ScheduledExecutorService scheduler, Clock clock)
      throws IOException {
    ContentStore store = ContentStore.openForWriting(config.storeDir(), new DiskFiles());
    MetadataFolder trusted = trustedMetadata();
    Updating server = update(new HttpTree(http, config.source()), trusted, clock, store);
    Path mounts = config.removableDir();
    if (mounts == null) {
      return contentSync(server, store, events, scheduler, clock);
    }
    RemovableContent withSticks =
        new RemovableContent(
            server, mounts, folder -> update(new DirectoryTree(folder), trusted, clock, store));
    ContentSync sync = contentSync(withSticks, store, events, scheduler, clock);
    StickWatch watch = new StickWatch(withSticks::plugged, sync::pollNow);
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(watch::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return sync;
  }

  private ContentSync contentSync(
      Updating update,
      ContentStore store,
      AgentEvents events,
      ScheduledExecutorService scheduler,
      Clock clock) {
    return new ContentSync(
        update,
        store,
        new ContentSync.Target(
            config.channel(), config.ring(), Duration.ofSeconds(config.pollSeconds())),
        events,
        new ContentSync.Scheduling(scheduler, clock, RandomGenerator.getDefault()));
  }

  private static Updating update(
      ReleaseTree tree, MetadataFolder trusted, Clock clock, ContentStore store) {
    ReleaseUpdate update = new ReleaseUpdate(tree, trusted, clock, store, new IndexBuilder());
    return update::run;
  }

  /** What was trusted last; at the first start, the root that the installation brought. */
  private MetadataFolder trustedMetadata() throws IOException {
    MetadataFolder trusted =
        new MetadataFolder(config.storeDir().resolve("metadata"), new DiskFiles());
    if (trusted.load("root").isEmpty()) {
      TufClient.init(Files.readAllBytes(config.trustedRoot()), trusted);
    }
    return trusted;
  }
}
