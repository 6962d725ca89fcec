package org.suoma.county.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.WindowSettings;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.kiosk.EnrolmentRow;
import org.suoma.county.storage.kiosk.KioskLine;
import org.suoma.event.Catalogue;
import org.suoma.event.CountyKinds;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;
import org.suoma.event.Program;
import org.suoma.event.ToldEvent;

/** Says how the kiosks are and which of them need a person. Threads share one. */
public final class Fleet {

  private static final Logger log = LoggerFactory.getLogger(Fleet.class);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** For so long after it was told somebody should look at a fault that has no end of its own. */
  private static final Duration FRESH = Duration.ofHours(1);

  /** Faults that reports tell as long as they last. */
  private static final Set<String> TOLD_AS_STATES =
      Set.of(DeviceKinds.DEVICE_FAILS.id(), LineKinds.SUBMISSION_PASSED_OVER.id());

  private static final int MOST_FAULTS = 5;

  private final Catalogue catalogue = Catalogue.ofThisVersion();
  private final FleetStores stores;
  private final Supplier<Workdays> workdays;
  private final Clock clock;
  private final HealthRules rules = HealthRules.USUAL;
  private final KioskReportReader reader = new KioskReportReader();
  private final ContentJson json = new ContentJson();

  /** Of each kiosk's last report: told when it becomes another, since reports come every minute. */
  private final Map<String, Set<String>> passedOver = new ConcurrentHashMap<>();

  /**
   * Judges by this clock.
   *
   * @param workdays the county's, as they are now
   */
  public Fleet(FleetStores stores, Supplier<Workdays> workdays, Clock clock) {
    this.stores = stores;
    this.workdays = workdays;
    this.clock = clock;
  }

  /**
   * Takes a kiosk's report.
   *
   * @throws IllegalArgumentException if it cannot be used; the message says why
   */
  public void take(byte[] report) {
    take(report, unused -> {}, EventLog.unkept(Program.COUNTY));
  }

  /**
   * Takes a kiosk's report; it is on the disk when this returns.
   *
   * @param further writes down in the same database what else is to be known of it
   * @param told hears of a report of which only a part was taken
   * @throws IllegalArgumentException if it cannot be used; the message says why
   */
  void take(byte[] report, Consumer<byte[]> further, EventLog told) {
    Set<String> parts = new TreeSet<>();
    stores
        .commits()
        .run(
            () -> {
              write(report, parts::add);
              further.accept(report);
            });
    tell(reader.name(report), parts, told);
  }

  private void tell(String kiosk, Set<String> parts, EventLog told) {
    Set<String> before = parts.isEmpty() ? passedOver.remove(kiosk) : passedOver.put(kiosk, parts);
    if (!parts.isEmpty() && !parts.equals(before)) {
      told.tell(CountyKinds.KIOSK_REPORT_PARTLY_TAKEN.now());
      log.info("of what {} reports was passed over: {}", kiosk, parts);
    }
  }

  private void write(byte[] report, Consumer<String> passedOver) {
    KioskLine line = reader.read(report, clock.instant(), passedOver);
    stores.kiosks().put(line);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    stores.untranslated().put(line.name(), reader.untranslated(report, today, passedOver), today);
    stores.usage().put(line.name(), reader.usage(report, today, passedOver), today);
    stores.events().put(line.name(), reader.events(report, passedOver), clock.instant());
  }

  /**
   * Of which kiosk a report is.
   *
   * @throws IllegalArgumentException if it cannot be used; the message says why
   */
  public String author(byte[] report) {
    return reader.name(report);
  }

  /** By which rules it judges. */
  public HealthRules rules() {
    return rules;
  }

  /** All kiosks that have reported, in the order of names. */
  public List<Kiosk> kiosks() {
    Optional<Long> newest = stores.releases().lastForAll().map(ReleaseLine::sequence);
    Map<String, WindowSettings> windows = windows();
    Workdays days = workdays.get();
    Instant now = clock.instant();
    Map<String, List<ToldEvent>> faults = stores.events().faultsSince(now.minus(FRESH));
    return stores.kiosks().all().stream()
        .map(
            line ->
                new Kiosk(
                    line,
                    rules
                        .judge(
                            line,
                            newest,
                            windows.getOrDefault(line.name(), WindowSettings.usual()),
                            days,
                            now)
                        .with(faults(faults.getOrDefault(line.name(), List.of())))))
        .toList();
  }

  private List<String> faults(List<ToldEvent> told) {
    return told.stream()
        .filter(event -> !TOLD_AS_STATES.contains(event.id()))
        .limit(MOST_FAULTS)
        .map(event -> event.happened(catalogue))
        .toList();
  }

  /** What went wrong with a kiosk, the newest first. */
  public List<ToldEvent> events(String kiosk, int most) {
    return stores.events().of(kiosk, most);
  }

  /** Those that were not withdrawn: one that was is silent because it was told to be. */
  public List<Kiosk> inService() {
    Set<String> withdrawn =
        stores.enrolments().all().stream()
            .filter(row -> row.withdrawnAt() != null)
            .map(EnrolmentRow::kiosk)
            .collect(Collectors.toSet());
    return kiosks().stream().filter(kiosk -> !withdrawn.contains(kiosk.line().name())).toList();
  }

  /** The kiosk of this name; empty if it has never reported. */
  public Optional<Kiosk> find(String name) {
    return kiosks().stream().filter(kiosk -> kiosk.line().name().equals(name)).findFirst();
  }

  /** How windows are set; those that are not here are as usual. */
  private Map<String, WindowSettings> windows() {
    Map<String, WindowSettings> windows = new HashMap<>();
    stores.settings().windowSettings().forEach((kiosk, text) -> windows.put(kiosk, window(text)));
    return windows;
  }

  private WindowSettings window(String settings) {
    try {
      return json.read(settings.getBytes(UTF_8), KioskSettings.class).windowOrUsual();
    } catch (MalformedContentException e) {
      throw new IllegalStateException("the county's own record", e);
    }
  }

  /**
   * A kiosk and how it is.
   *
   * @param line what it last said
   * @param health what to make of it
   */
  public record Kiosk(KioskLine line, Health health) {}
}
