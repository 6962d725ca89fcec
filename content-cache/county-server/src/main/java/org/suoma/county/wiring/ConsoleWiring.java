package org.suoma.county.wiring;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.suoma.content.model.ContentJson;
import org.suoma.county.access.AccessServices;
import org.suoma.county.alarms.AlarmDesk;
import org.suoma.county.assessment.AssessmentServices;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.calling.OpenCalls;
import org.suoma.county.care.CaretakerDesk;
import org.suoma.county.care.PanelReports;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.console.ConsoleServer;
import org.suoma.county.console.ConsoleSettings;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.monitoring.CountyEvents;
import org.suoma.county.monitoring.CountyMonitoring;
import org.suoma.county.orders.NewsDesk;
import org.suoma.county.orders.OrderDesk;
import org.suoma.county.orders.PictureDesk;
import org.suoma.county.photos.PhotoDesk;
import org.suoma.county.preview.PreviewDesk;
import org.suoma.county.publishing.OrderKeyFolder;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.recording.RecordingDesk;
import org.suoma.county.review.ReviewServices;
import org.suoma.county.software.SoftwareDesk;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.DutyLog;
import org.suoma.county.storage.cases.PhotoStore;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.RevisionStore;
import org.suoma.county.storage.kiosk.AlarmStore;
import org.suoma.county.storage.kiosk.KioskFileStore;
import org.suoma.county.storage.kiosk.OrderStore;
import org.suoma.county.storage.kiosk.ReportedKiosks;
import org.suoma.county.storage.kiosk.RolloutStore;
import org.suoma.county.storage.staff.CaretakerStore;
import org.suoma.county.storage.staff.SessionStore;
import org.suoma.county.support.SupportShelf;
import org.suoma.county.translating.TranslationDesk;
import org.suoma.county.translating.TranslationWriter;
import org.suoma.county.translating.term.KeptTerms;
import org.suoma.event.EventLog;

/**
 * Builds console and monitoring of a serving county upon what its commands work on. Opens nothing
 * that is not closed with those.
 */
public final class ConsoleWiring {

  private final CountyConfig config;
  private final CountyWiring county;
  private final Database database;
  private final CountyStores stores;
  private final Clock clock;
  private final SecureRandom random;
  private final EventLog told;
  private final SubmissionKeyFolder submissionKeys;
  private final OrderKeyFolder orderKeys;

  ConsoleWiring(
      CountyConfig config,
      CountyWiring county,
      Database database,
      CountyStores stores,
      Clock clock,
      SecureRandom random,
      EventLog told) {
    this.config = config;
    this.county = county;
    this.database = database;
    this.stores = stores;
    this.clock = clock;
    this.random = random;
    this.told = told;
    this.submissionKeys = new SubmissionKeyFolder(config.dataDir().resolve("keys"));
    this.orderKeys = new OrderKeyFolder(config.dataDir().resolve("keys"));
  }

  /** What the console works on. */
  public ConsoleServices services(Publishing publishing) throws IOException {
    CaseServices cases = county.cases();
    AccessServices access = county.access();
    EnrolmentDesk enrolments = county.enrolments(access);
    OrderStore orderStore = new OrderStore(database);
    OrderDesk orders =
        new OrderDesk(orderStore, county.releases(), orderKeys.newest(), access.trail(), clock);
    return new ConsoleServices(
        county.shelf(),
        county.importer(),
        publishing,
        county.releases(),
        county.fleet(),
        new AlarmDesk(new AlarmStore(database), county.fleet(), access.trail(), clock),
        enrolments,
        orders,
        new CaretakerDesk(new CaretakerStore(database), enrolments, orders, access.trail(), random),
        new PanelReports(new CaretakerStore(database), access.trail(), told),
        new NewsDesk(orders, clock, random),
        new PictureDesk(
            new KioskFileStore(database, KioskFileStore.Kind.PICTURE),
            orderStore,
            access.trail(),
            clock),
        new SupportShelf(
            new KioskFileStore(database, KioskFileStore.Kind.SUPPORT), access.trail(), clock),
        county.media(),
        county.checks(),
        cases,
        new OpenCalls(clock),
        photos(cases),
        access,
        new SessionStore(database),
        reviews(access),
        county.rollouts(publishing),
        softwareDesk(access),
        previews(),
        county.numbers(),
        translations(access),
        new RecordingDesk(
            county.translations(), county.shelf(), county.media(), access.trail(), clock),
        AssessmentServices.of(
            database,
            county.shelf(),
            cases.store(),
            county.translations()::units,
            access.trail(),
            clock),
        told);
  }

  /** Photographs for what residents hand in. */
  private PhotoDesk photos(CaseServices cases) {
    return new PhotoDesk(
        new PhotoStore(database),
        new SubmissionStore(database),
        cases.inquiry(),
        submissionKeys,
        clock);
  }

  /** Revisions, by the county's rules. */
  private ReviewServices reviews(AccessServices access) {
    ContentJson json = new ContentJson();
    return ReviewServices.of(
        new RevisionStore(database, json),
        county.importer(),
        json,
        config.review(),
        access.trail(),
        clock);
  }

  /** Versions of the kiosks' software on their way. */
  private SoftwareDesk softwareDesk(AccessServices access) throws IOException {
    return new SoftwareDesk(
        county.software(),
        RolloutStore.ofSoftware(database),
        new ReportedKiosks(database),
        county.shelf(),
        access.trail(),
        clock);
  }

  private PreviewDesk previews() {
    return new PreviewDesk(
        config.previewCommand(),
        config.dataDir().resolve("previews"),
        county.shelf(),
        county.media(),
        clock,
        told);
  }

  private TranslationDesk translations(AccessServices access) {
    return new TranslationDesk(
        county.translations(),
        county.shelf(),
        new KeptTerms(county.termBase(), told),
        new TranslationWriter(county.translations(), county.shelf(), access.trail(), clock));
  }

  /** What a serving county does by the clock, not yet begun; whoever begins it closes it. */
  public CountyRounds rounds(Publishing publishing, ConsoleServices services) {
    return new CountyRounds(
        new Duties(database, new DutyLog(database), clock), publishing, services, told);
  }

  /** What watches over the server, not yet started; whoever starts it closes it. */
  public CountyMonitoring monitoring(ConsoleServices services, CountyEvents events) {
    return new CountyMonitoring(
        new CountyMonitoring.Subjects(
            database,
            county.fleet(),
            services.alarms(),
            county.releases(),
            RolloutStore.ofReleases(database),
            new SubmissionStore(database),
            services.cases().store()),
        events,
        clock,
        config.metricsAddress());
  }

  /** The console, not yet started; whoever starts it closes it. */
  public ConsoleServer server(ConsoleServices services, CountyMonitoring monitoring)
      throws IOException {
    ConsoleSettings settings =
        new ConsoleSettings(
            config.bindAddress(),
            config.port(),
            new DeskAddresses(
                new SecretFile(config.dataDir().resolve("desk-secret"), random).token()),
            stores.published(),
            config.dataDir().resolve("uploads"),
            config.secondFactor(),
            config.consoleUrl(),
            config.oidc());
    return new ConsoleServer(services, settings, clock, random, monitoring::around);
  }
}
