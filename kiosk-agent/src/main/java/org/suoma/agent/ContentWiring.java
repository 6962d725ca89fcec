package org.suoma.agent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.hall.HallServer;
import org.suoma.agent.sync.ContentSync;
import org.suoma.agent.sync.ReleasedFile;
import org.suoma.agent.sync.RemovableContent;
import org.suoma.agent.sync.SetUpdate;
import org.suoma.agent.sync.StickWatch;
import org.suoma.agent.sync.StoreWatch;
import org.suoma.agent.sync.Updating;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.SelfCheck;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.ActivationWindow;
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
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/** Puts together what keeps the content up to date. */
final class ContentWiring {

  private final EventLog eventLog;

  private static final long LOOK_SECONDS = 5;
  private static final long CHECK_SECONDS = 10;

  /** Few enough for a thin line, enough to use the time that each request waits. */
  private static final int CONNECTIONS = 3;

  private static final long MEGABYTE = 1_000_000;

  private final ContentConfig config;
  private final Supplier<KioskTraits> traits;
  private final HttpClient http;
  private final Clock clock;
  private final Supplier<Optional<KioskSettings>> settings;
  private final ContentStore store;

  /**
   * Wires for this configuration.
   *
   * @param settings what the county has set in its place, now
   * @param traits what roll-outs tell this kiosk from others by, now
   */
  ContentWiring(
      ContentConfig config,
      HttpClient http,
      Clock clock,
      Supplier<Optional<KioskSettings>> settings,
      Supplier<KioskTraits> traits,
      EventLog eventLog)
      throws IOException {
    this.eventLog = eventLog;
    this.config = config;
    this.http = http;
    this.clock = clock;
    this.settings = settings;
    this.traits = traits;
    this.store = ContentStore.openForWriting(config.storeDir(), new DiskFiles());
  }

  /** What gives this kiosk's content to others of the hall; empty if it is to give none. */
  Optional<HallServer> hallServer(ContentSync sync) {
    return Optional.ofNullable(config.hall())
        .flatMap(ContentConfig.HallNetwork::address)
        .map(address -> new HallServer(address, store, sync::isUpdating));
  }

  /** The county's keys for submissions, as the release on the screen has them. */
  Supplier<Optional<SubmissionKeys>> submissionKeys() {
    return new ReleasedFile<>(store, SubmissionKeys.FILE, SubmissionKeys::read, eventLog);
  }

  /** The county's keys for orders, as the release on the screen has them. */
  Supplier<Optional<OrderKeys>> orderKeys() {
    return new ReleasedFile<>(store, OrderKeys.FILE, OrderKeys::read, eventLog);
  }

  /** The county's workdays, as the release on the screen has them. */
  Supplier<Optional<Workdays>> workdays() {
    return new ReleasedFile<>(store, Workdays.FILE, Workdays::read, eventLog);
  }

  ContentSync contentSync(
      AgentEvents events, ScheduledExecutorService scheduler, InstantSource steady)
      throws IOException {
    MetadataFolder trusted = trustedMetadata();
    SetUpdate server =
        new SetUpdate(
            settings,
            set -> update(new HttpTree(http, config.source()), trusted, policy(set), hall()));
    RemovableContent sources =
        new RemovableContent(
            server,
            Optional.ofNullable(config.removableDir()),
            folder ->
                update(new DirectoryTree(folder), trusted, UpdatePolicy.immediate(), Hall.alone()),
            eventLog);
    ContentSync sync = contentSync(sources, events, scheduler);
    StickWatch sticks = new StickWatch(sources::plugged, sync::pollNow);
    every(LOOK_SECONDS, sticks::look, scheduler);
    StoreWatch watch = new StoreWatch(new SelfCheck(store), sync::pollNow, steady, eventLog);
    every(CHECK_SECONDS, watch::look, scheduler);
    return sync;
  }

  private static void every(long seconds, Runnable task, ScheduledExecutorService scheduler) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(Rounds.lasting(task), seconds, seconds, TimeUnit.SECONDS);
  }

  /**
   * Sticks are neither slow nor dear, and whoever plugs one in waits for it: this is the line's.
   */
  private UpdatePolicy policy(Optional<KioskSettings> set) throws IOException {
    Optional<Integer> megabytes = dailyMegabytes(set);
    Optional<ByteBudget> budget =
        megabytes.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ByteBudget(
                    megabytes.get() * MEGABYTE,
                    config.storeDir().resolve("budget"),
                    new DiskFiles(),
                    clock,
                    ZoneId.systemDefault()));
    return new UpdatePolicy(window(set), budget, CONNECTIONS);
  }

  /** How much may come over the line in a day; empty: no limit. */
  Optional<Integer> dailyMegabytes(Optional<KioskSettings> set) {
    return set.map(KioskSettings::dailyMegabytes)
        .or(() -> Optional.ofNullable(limits().dailyMegabytes()));
  }

  /** The kiosk's own hours for changes on the screen; empty: as roll-outs say. */
  Optional<ActivationWindow> window(Optional<KioskSettings> set) {
    ZoneId zone = ZoneId.systemDefault();
    return set.map(KioskSettings::hours)
        .map(hours -> new ActivationWindow(hours.from(), hours.to(), zone))
        .or(() -> limits().window(zone));
  }

  private ContentConfig.Limits limits() {
    return Objects.requireNonNullElseGet(
        config.limits(), () -> new ContentConfig.Limits(null, null, null));
  }

  private ContentSync contentSync(
      Updating update, AgentEvents events, ScheduledExecutorService scheduler) {
    return new ContentSync(
        update,
        store,
        new ContentSync.Target(
            config.channel(), this::ring, Duration.ofSeconds(config.pollSeconds())),
        events,
        new ContentSync.Scheduling(scheduler, clock, RandomGenerator.getDefault()),
        eventLog);
  }

  /** How early this kiosk gets a release, now. */
  Ring ring() {
    return settings.get().map(KioskSettings::ring).orElse(config.ring());
  }

  private Hall hall() {
    ContentConfig.HallNetwork network = config.hall();
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
    // Made for each run: a kiosk can be enrolled, or set otherwise, between two.
    return (channel, ring, progress) ->
        new ReleaseUpdate(tree, trusted, clock, store, new IndexBuilder(), policy, hall, member())
            .run(channel, ring, progress);
  }

  private RolloutMember member() {
    KioskTraits now = traits.get();
    return new RolloutMember(now.name(), now.area(), now.tags(), ZoneId.systemDefault());
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
