package org.suoma.agent;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.sync.ContentSync;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.ReleaseUpdate;

/** Puts together what keeps the content up to date. */
final class ContentWiring {

  private final AgentConfig.Content config;
  private final HttpClient http;

  ContentWiring(AgentConfig.Content config, HttpClient http) {
    this.config = config;
    this.http = http;
  }

  ContentSync contentSync(AgentEvents events, ScheduledExecutorService scheduler, Clock clock)
      throws IOException {
    ContentStore store = ContentStore.openForWriting(config.storeDir(), new DiskFiles());
    ReleaseUpdate update =
        new ReleaseUpdate(
            new HttpTree(http, config.source()),
            trustedMetadata(),
            clock,
            store,
            new IndexBuilder());
    return new ContentSync(
        update,
        store,
        new ContentSync.Target(
            config.channel(), config.ring(), Duration.ofSeconds(config.pollSeconds())),
        events,
        new ContentSync.Scheduling(scheduler, clock, RandomGenerator.getDefault()));
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
