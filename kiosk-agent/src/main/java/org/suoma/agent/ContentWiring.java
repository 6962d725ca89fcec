package org.suoma.agent;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.sync.ContentSync;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.trust.ReleaseVerifier;
import org.suoma.content.trust.TrustedKey;
import org.suoma.content.update.HttpReleaseSource;
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
            new HttpReleaseSource(new HttpTree(http, config.source())),
            new ReleaseVerifier(trustedKeys()),
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

  private List<TrustedKey> trustedKeys() throws IOException {
    List<TrustedKey> keys = new ArrayList<>();
    for (Path file : config.trustedKeys()) {
      try {
        keys.add(TrustedKey.fromPem(Files.readString(file)));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + " holds no Ed25519 public key in PEM", e);
      }
    }
    return keys;
  }
}
