package org.suoma.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.care.CareDesk;
import org.suoma.agent.care.CareTrail;
import org.suoma.agent.care.CaretakerFile;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.http.AgentServer;
import org.suoma.agent.http.CareReport;
import org.suoma.agent.http.StatusReport;
import org.suoma.agent.printing.TestPage;
import org.suoma.agent.software.SoftwareKeeper;
import org.suoma.agent.support.SupportDesk;
import org.suoma.agent.support.SupportFile;
import org.suoma.agent.support.SupportStanding;
import org.suoma.content.care.Caretaker;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.report.KioskVitals;
import org.suoma.device.Receipt;
import org.suoma.event.Catalogue;
import org.suoma.event.EventLog;
import org.suoma.event.KeptEvents;
import org.suoma.event.ToldEvent;
import org.suoma.watch.Rounds;

/** Puts together the panel of those who take care of the kiosk. */
final class CareWiring {

  private static final long LOOK_SECONDS = 5;

  private final AgentConfig config;
  private final Clock clock;
  private final InstantSource steady;
  private final JsonMapper json;
  private final EventLog told;
  private final Supplier<String> name;
  private final IdentityFile identity;
  private final Optional<CountyLine> line;
  private final CareTrail trail;
  private final CareDesk desk;
  private volatile @Nullable SoftwareKeeper software;

  /**
   * A panel that is locked.
   *
   * @param settings of the county: whom it names may open the panel, in the place of those named at
   *     the kiosk
   * @param name of the kiosk
   * @param line to the county; empty if the kiosk has none
   * @param told hears of files that cannot be read or written
   */
  CareWiring(
      AgentConfig config,
      Clock clock,
      InstantSource steady,
      JsonMapper json,
      Supplier<Optional<KioskSettings>> settings,
      Supplier<String> name,
      IdentityFile identity,
      Optional<CountyLine> line,
      EventLog told) {
    this.config = config;
    this.clock = clock;
    this.steady = steady;
    this.json = json;
    this.told = told;
    this.name = name;
    this.identity = identity;
    this.line = line;
    this.trail = new CareTrail(config.besideToken("care-trail.json"), json, clock, told);
    CaretakerFile named = new CaretakerFile(config.caretakersFile(), told);
    Supplier<List<Caretaker>> caretakers =
        () -> settings.get().map(KioskSettings::caretakers).orElseGet(named);
    this.desk =
        CareDesk.counting(config.besideToken("care-tries.json"), caretakers, trail, steady, told);
  }

  /** Locks the panel when whoever opened it has left, until the scheduler is shut down. */
  void start(ScheduledExecutorService scheduler) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(
            Rounds.lasting(desk::lockIfLeft), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** From now on the versions of the programs are in the report. */
  void versionsBy(SoftwareKeeper keeper) {
    software = keeper;
  }

  /** What was done at the panel. */
  CareTrail trail() {
    return trail;
  }

  /**
   * The panel, as the API has it.
   *
   * @param status of devices, content, outbox and window
   * @param vitals of machine and programs
   * @param printerModel of the receipt printer
   * @param kept the last events
   * @param monitoring health and numbers, for the file for support
   */
  AgentServer.Care panel(
      Supplier<StatusReport> status,
      Supplier<KioskVitals> vitals,
      String printerModel,
      KeptEvents kept,
      AgentServer.Monitoring monitoring) {
    Map<String, SupportFile.Part> parts = new LinkedHashMap<>();
    parts.put("report.json", () -> pretty(report(status.get(), vitals.get(), null)));
    parts.put("events.txt", () -> lines(kept.newestFirst()).getBytes(UTF_8));
    parts.put("health.json", () -> pretty(monitoring.health().get()));
    parts.put("metrics.txt", () -> monitoring.metrics().text());
    parts.put("config.txt", () -> config.toString().getBytes(UTF_8));
    SupportDesk support =
        new SupportDesk(
            new SupportFile(parts, config.besideToken("log")),
            config.besideToken("support.zip"),
            line,
            clock,
            steady,
            told);
    return new AgentServer.Care(
        desk,
        () -> report(status.get(), vitals.get(), support.standing()),
        () -> testPage(printerModel),
        support);
  }

  private CareReport report(
      StatusReport status, KioskVitals vitals, @Nullable SupportStanding support) {
    SoftwareKeeper keeper = software;
    return new CareReport(
        clock.instant(),
        status,
        vitals,
        county(),
        keeper == null ? null : keeper.report().orElse(null),
        support);
  }

  private byte[] pretty(Object value) throws JsonProcessingException {
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
  }

  private static String lines(List<ToldEvent> events) {
    Catalogue catalogue = Catalogue.ofThisVersion();
    return events.stream()
        .map(
            event ->
                "%s %s %s %s ×%d %s%n"
                    .formatted(
                        event.last(),
                        event.program().code(),
                        event.version(),
                        event.id(),
                        event.count(),
                        event.happened(catalogue)))
        .collect(Collectors.joining());
  }

  private CareReport.County county() {
    long ahead =
        line.map(known -> Duration.between(known.countyTime(), clock.instant()).toSeconds())
            .orElse(0L);
    return new CareReport.County(line.isPresent(), identity.read().isPresent(), name.get(), ahead);
  }

  private Receipt testPage(String printerModel) {
    String version = Objects.requireNonNullElse(implementationVersion(), "—");
    return TestPage.of(
        printerModel, List.of(new Receipt.Pair("终端", name.get()), new Receipt.Pair("版本", version)));
  }

  private static @Nullable String implementationVersion() {
    return CareWiring.class.getPackage().getImplementationVersion();
  }
}
