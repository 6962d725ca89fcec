package org.suoma.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.hall.HallServer;
import org.suoma.agent.outbox.ReleasedKeys;
import org.suoma.agent.sync.ContentSync;
import org.suoma.agent.sync.RemovableContent;
import org.suoma.agent.sync.StickWatch;
import org.suoma.agent.sync.StoreWatch;
import org.suoma.agent.sync.Updating;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.SelfCheck;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.ByteBudget;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.Hall;
import org.suoma.content.update.HttpNeighbour;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.Neighbour;
import org.suoma.content.update.ReleaseTree;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.content.update.RolloutMember;
import org.suoma.content.update.UpdatePolicy;

/** Puts together what keeps the content up to date. */
final class ContentWiring {

  private static final long LOOK_SECONDS = 5;
  private static final long CHECK_SECONDS = 10;

  /** Few enough for a thin line, enough to use the time that each request waits. */
  private static final int CONNECTIONS = 3;

  private static final long MEGABYTE = 1_000_000;

  private final AgentConfig.Content config;
  private final KioskTraits traits;
  private final HttpClient http;
  private final Clock clock;
  private final ContentStore store;

  ContentWiring(AgentConfig agent, HttpClient http, Clock clock) throws IOException {
    this.config = agent.content();
    this.traits = agent.traits();
    this.http = http;
    this.clock = clock;
    this.store = ContentStore.openForWriting(config.storeDir(), new DiskFiles());
  }

  /** What gives this kiosk's content to others of the hall; empty if it is to give none. */
  Optional<HallServer> hallServer(ContentSync sync) {
    return Optional.ofNullable(config.hall())
        .flatMap(AgentConfig.HallNetwork::address)
        .map(address -> new HallServer(address, store, sync::isUpdating));
  }

  /** The county's keys for submissions, as the release on the screen has them. */
  Supplier<Optional<SubmissionKeys>> submissionKeys() {
    return new ReleasedKeys(store);
  }

  ContentSync contentSync(AgentEvents events, ScheduledExecutorService scheduler)
      throws IOException {
    MetadataFolder trusted = trustedMetadata();
    Updating server = update(new HttpTree(http, config.source()), trusted, policy(), hall());
    RemovableContent sources =
        new RemovableContent(
            server,
            Optional.ofNullable(config.removableDir()),
            folder ->
                update(new DirectoryTree(folder), trusted, UpdatePolicy.immediate(), Hall.alone()));
    ContentSync sync = contentSync(sources, events, scheduler);
    StickWatch sticks = new StickWatch(sources::plugged, sync::pollNow);
    every(LOOK_SECONDS, sticks::look, scheduler);
    StoreWatch watch = new StoreWatch(new SelfCheck(store), sync::pollNow, clock);
    every(CHECK_SECONDS, watch::look, scheduler);
    return sync;
  }

  private static void every(long seconds, Runnable task, ScheduledExecutorService scheduler) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(task, seconds, seconds, TimeUnit.SECONDS);
  }

  /**
   * Sticks are neither slow nor dear, and whoever plugs one in waits for it: this is the line's.
   */
  private UpdatePolicy policy() throws IOException {
    AgentConfig.Limits limits = config.limits();
    if (limits == null) {
      return new UpdatePolicy(Optional.empty(), Optional.empty(), CONNECTIONS);
    }
    ZoneId zone = ZoneId.systemDefault();
    Integer megabytes = limits.dailyMegabytes();
    Optional<ByteBudget> budget =
        megabytes == null
            ? Optional.empty()
            : Optional.of(
                new ByteBudget(
                    megabytes * MEGABYTE,
                    config.storeDir().resolve("budget"),
                    new DiskFiles(),
                    clock,
                    zone));
    return new UpdatePolicy(limits.window(zone), budget, CONNECTIONS);
  }

  private ContentSync contentSync(
      Updating update, AgentEvents events, ScheduledExecutorService scheduler) {
    return new ContentSync(
        update,
        store,
        new ContentSync.Target(
            config.channel(), config.ring(), Duration.ofSeconds(config.pollSeconds())),
        events,
        new ContentSync.Scheduling(scheduler, clock, RandomGenerator.getDefault()));
  }

  private Hall hall() {
    AgentConfig.HallNetwork network = config.hall();
    List<URI> addresses = network == null ? null : network.neighbours();
    return addresses == null
        ? Hall.alone()
        : new Hall(
            addresses.stream()
                .<Neighbour>map(address -> new HttpNeighbour(http, address))
                .toList());
  }

  private Updating update(
      ReleaseTree tree, MetadataFolder trusted, UpdatePolicy policy, Hall hall) {
    ReleaseUpdate update =
        new ReleaseUpdate(tree, trusted, clock, store, new IndexBuilder(), policy, hall, member());
    return update::run;
  }

  private RolloutMember member() {
    return new RolloutMember(traits.name(), traits.area(), traits.tags(), ZoneId.systemDefault());
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
