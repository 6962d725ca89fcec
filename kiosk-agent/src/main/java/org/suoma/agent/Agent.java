package org.suoma.agent;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.suoma.agent.calling.CallDesk;
import org.suoma.agent.calling.HttpCountyBell;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.Enroller;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.county.KioskIdentity;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.hall.HallServer;
import org.suoma.agent.http.AgentPulse;
import org.suoma.agent.http.AgentServer;
import org.suoma.agent.http.BearerToken;
import org.suoma.agent.http.StatusReport;
import org.suoma.agent.http.Wire;
import org.suoma.agent.monitoring.AgentMetrics;
import org.suoma.agent.monitoring.KioskHealth;
import org.suoma.agent.monitoring.Observed;
import org.suoma.agent.orders.NewsLoop;
import org.suoma.agent.orders.OrderTaker;
import org.suoma.agent.orders.SettingsFile;
import org.suoma.agent.outbox.BackOff;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.agent.printing.PrintDesk;
import org.suoma.agent.printing.PrintJournal;
import org.suoma.agent.software.Screen;
import org.suoma.agent.software.SoftwareKeeper;
import org.suoma.agent.sync.ContentFaults;
import org.suoma.agent.sync.ContentSync;
import org.suoma.agent.sync.CountyReport;
import org.suoma.agent.sync.CountyReporter;
import org.suoma.agent.sync.UntoldCounts;
import org.suoma.agent.sync.UsageFile;
import org.suoma.agent.sync.Vitals;
import org.suoma.agent.window.WindowDesk;
import org.suoma.agent.window.WindowLoop;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.language.MetUntranslated;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderResult;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.trust.NationalCryptography;
import org.suoma.device.Receipt;
import org.suoma.event.EventLog;
import org.suoma.watch.Heartbeat;
import org.suoma.watch.MemorySweep;
import org.suoma.watch.Rounds;
import org.suoma.watch.SteadyTime;

/** The whole agent: the one place that says {@code new} for its services. */
final class Agent implements Closeable {

  private static final Duration REPORT_EVERY = Duration.ofSeconds(30);
  private static final Duration RING_EVERY = Duration.ofSeconds(2);

  /** Ten thousand kiosks come back within the half of it at the soonest. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final AgentConfig config;
  private final Clock clock;
  private final InstantSource steady;
  private final Heartbeat heartbeat;
  private final Runnable restart;
  private final EventWiring told;
  private final EventLog eventLog;
  private final ServiceStack services;
  private final AgentEvents events = new AgentEvents();
  private final Wire wire = new Wire();

  /**
   * An agent that has not started yet.
   *
   * @param told where events are told and kept
   * @param heartbeat beats once everything is started
   * @param restart ends the process, whose supervisor starts it again; must not block
   */
  Agent(AgentConfig config, Clock clock, EventWiring told, Heartbeat heartbeat, Runnable restart) {
    this.told = told;
    this.eventLog = told.log();
    this.services = new ServiceStack(eventLog);
    this.heartbeat = heartbeat;
    this.config = config;
    this.clock = clock;
    this.steady = new SteadyTime(clock);
    this.restart = restart;
  }

  /** Starts everything and returns where it answers; on failure nothing stays started. */
  Map<String, Object> start() throws IOException {
    try {
      return startServices();
    } catch (IOException | RuntimeException e) {
      services.close();
      throw e;
    }
  }

  private Map<String, Object> startServices() throws IOException {
    if (Boolean.TRUE.equals(config.nationalCryptography())) {
      NationalCryptography.allow();
    }
    BearerToken token = BearerToken.inFile(config.api().tokenFile());
    HttpClient http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    DeviceWiring devices = services.push(new DeviceWiring(config, events, clock, steady, eventLog));
    devices.start();
    told.start(scheduler("events"), devices::configured);
    IdentityFile identity = new IdentityFile(config.identityFile(), eventLog);
    Supplier<String> name =
        () -> identity.read().map(known -> known.kiosk().name()).orElse(config.kioskName());
    SettingsFile settings =
        new SettingsFile(config.besideToken("kiosk-settings.json"), name, eventLog);
    Supplier<KioskTraits> traits = () -> traits(identity, settings);
    ContentWiring content =
        new ContentWiring(config.content(), http, clock, settings, traits, eventLog);
    ContentSync sync = content.contentSync(events, scheduler("content-sync"), steady);
    ContentFaults faults = new ContentFaults(() -> sync.status().sequence());
    UntoldCounts<MetUntranslated> untranslated =
        new UntoldCounts<>(MetUntranslated.MOST_IDS, MetUntranslated::new);
    UsageFile usage =
        new UsageFile(config.besideToken("usage-counts.json"), wire.mapper(), eventLog);
    Optional<HallServer> hall = content.hallServer(sync);
    if (hall.isPresent()) {
      services.push(hall.get()).start();
    }
    Screen screen = new Screen(steady);
    Vitals vitals = new Vitals(config.content().storeDir(), steady);
    PrintDesk<Receipt> printDesk = desk(devices.receiptPrinter()::print, "print-journal");
    PrintDesk<byte[]> documentDesk = desk(devices.documentPrinter(), "document-journal");
    Optional<CountyLine> line =
        Optional.ofNullable(config.county())
            .map(county -> new CountyLine(http, county.url(), identity, steady, eventLog));
    Optional<Enroller> enroller =
        line.map(known -> new Enroller(known, identity, config.content().trustedRoot()));
    OutboxWiring outbox = new OutboxWiring(config, name, line, clock, eventLog);
    SubmissionDesk submissions = outbox.start(content.submissionKeys(), () -> scheduler("outbox"));
    CallDesk calls = callDesk(name, line);
    InstantSource countyTime = line.<InstantSource>map(known -> known::countyTime).orElse(clock);
    WindowDesk window = new WindowDesk(settings, countyTime);
    Supplier<StatusReport> status =
        () ->
            new StatusReport(
                devices.report(), sync.status(), submissions.status(), window.standing());
    CareWiring care =
        new CareWiring(
            config, clock, steady, wire.mapper(), settings, name, identity, line, eventLog);
    Supplier<Observed> seen =
        () ->
            new Observed(
                devices.configured(),
                sync.status(),
                submissions.status(),
                window.standing().settings(),
                vitals.now(printDesk.printed()));
    AgentServer.Monitoring monitoring = monitoring(seen, content.workdays());
    AgentServer.Care panel =
        care.panel(
            status,
            () -> vitals.now(printDesk.printed()),
            devices.printerModel(),
            told.kept(),
            monitoring);
    MemorySweep sweep = new MemorySweep(scheduler("memory-sweep"));
    AgentServer server =
        services.push(
            new AgentServer(
                config.api().port(),
                token,
                wire,
                events,
                new AgentServer.Services(
                    status,
                    printDesk,
                    documentDesk,
                    sync::pollNow,
                    sync::rollBack,
                    devices::triggerScanner,
                    devices::scanned,
                    devices.cards(),
                    () -> {
                      devices.cards().cancel();
                      devices.triggerScanner(false);
                      printDesk.dropWaiting();
                      documentDesk.dropWaiting();
                      sweep.comeSoon();
                    },
                    faults,
                    untranslated::take,
                    usage::take,
                    visited -> {
                      vitals.seeWindow();
                      screen.say(visited);
                    },
                    submissions,
                    calls,
                    new AgentServer.Enrolment(identity, enroller),
                    window,
                    panel,
                    told.kept(),
                    monitoring),
                eventLog));
    server.start();
    care.start(scheduler("care"));
    new AgentPulse(server.port(), token, heartbeat, eventLog).start(scheduler("heartbeat"));
    sync.start();
    Optional<SoftwareKeeper> software = Optional.empty();
    if (config.software() != null) {
      SoftwareWiring wiring =
          new SoftwareWiring(
              config,
              config.software(),
              clock,
              steady,
              content,
              settings,
              screen,
              devices::statuses,
              eventLog);
      software = wiring.start(http, traits, restart, this::scheduler);
    }
    Optional<SoftwareKeeper> kept = software;
    kept.ifPresent(care::versionsBy);
    if (line.isPresent()) {
      Supplier<CountyReport> report =
          () ->
              new CountyReport(
                  name.get(),
                  clock.instant(),
                  sync.status(),
                  faults.list(),
                  devices.statuses(),
                  submissions.status(),
                  untranslated.untold(),
                  usage.untold(),
                  traits.get(),
                  vitals.now(printDesk.printed()),
                  kept.flatMap(SoftwareKeeper::report).orElse(null),
                  care.trail().untold(),
                  told.kept().untold());
      CountyReporter reporter =
          new CountyReporter(
              line.get(),
              new UntoldReports(report, untranslated, usage, care.trail(), told.kept()),
              wire.mapper(),
              eventLog);
      reporter.start(scheduler("county-report"), REPORT_EVERY);
      OrderCommands commands =
          new OrderCommands(
              sync::pollNow,
              reporter::sendOnce,
              printDesk,
              events,
              name,
              window,
              panel.support(),
              restart);
      panel.support().start(scheduler("county-support"));
      OrderTaker orders =
          new OrderTaker(
              name,
              content.orderKeys(),
              settings,
              sync::pollNow,
              commands,
              countyTime,
              config.besideToken("kiosk-orders.json"),
              eventLog);
      NewsLoop news =
          new NewsLoop(
              line.get(),
              orders,
              content::ring,
              () -> Objects.requireNonNullElse(sync.status().sequence(), 0L),
              sync::pollNow,
              new BackOff(FIRST_WAIT, LONGEST_WAIT, RandomGenerator.getDefault()),
              eventLog);
      news.start(scheduler("county-news"));
      WindowLoop.Results results =
          finished -> {
            for (OrderResult result : finished) {
              orders.finish(result);
            }
            news.tellResults();
          };
      new WindowLoop(window, line.get(), results, eventLog).start(scheduler("county-window"));
    }
    return Map.of(
        "address", "http://127.0.0.1:" + server.port() + "/",
        "port", server.port(),
        "token", token.value(),
        "pid", ProcessHandle.current().pid(),
        "store", config.content().storeDir().toString());
  }

  private AgentServer.Monitoring monitoring(
      Supplier<Observed> seen, Supplier<Optional<Workdays>> workdays) {
    Supplier<KioskHealth> health =
        () ->
            KioskHealth.of(
                seen.get(),
                workdays.get().orElseGet(Workdays::unannounced),
                LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()));
    return new AgentServer.Monitoring(health, new AgentMetrics(seen, health, told.kept(), clock));
  }

  /** What roll-outs can tell this kiosk from others by: as the county knows it, if it does. */
  private KioskTraits traits(IdentityFile identity, Supplier<Optional<KioskSettings>> settings) {
    KioskTraits configured = config.traits();
    Optional<EnrolledKiosk> known = identity.read().map(KioskIdentity::kiosk);
    return new KioskTraits(
        known.map(EnrolledKiosk::name).orElse(configured.name()),
        settings.get().map(KioskSettings::ring).orElse(configured.ring()),
        known.map(EnrolledKiosk::area).orElse(configured.area()),
        configured.tags());
  }

  private <T> PrintDesk<T> desk(PrintDesk.Press<T> press, String journal) {
    return services.push(
        new PrintDesk<>(
            press,
            events,
            PrintJournal.open(config.api().tokenFile().resolveSibling(journal), eventLog),
            steady));
  }

  /** Rings while somebody calls. */
  private CallDesk callDesk(Supplier<String> name, Optional<CountyLine> line) {
    AgentConfig.County county = config.county();
    if (county == null || line.isEmpty()) {
      return new CallDesk(name, null, Duration.ZERO, steady, Runnable::run);
    }
    ScheduledExecutorService ringer = scheduler("staff-call");
    CallDesk desk =
        new CallDesk(name, new HttpCountyBell(line.get()), county.callPatience(), steady, ringer);
    ScheduledFuture<?> unused =
        ringer.scheduleWithFixedDelay(
            Rounds.lasting(desk::ring),
            RING_EVERY.toMillis(),
            RING_EVERY.toMillis(),
            TimeUnit.MILLISECONDS);
    return desk;
  }

  private ScheduledExecutorService scheduler(String name) {
    ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
    services.push(scheduler::shutdownNow);
    return scheduler;
  }

  @Override
  public void close() {
    services.close();
  }
}
