package org.suoma.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.suoma.app.care.Codecs;
import org.suoma.app.care.OwnSettings;
import org.suoma.app.care.Panel;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.NewsLine;
import org.suoma.app.client.ScanStream;
import org.suoma.app.document.DocumentDesk;
import org.suoma.app.forms.SealingDesk;
import org.suoma.app.handoff.Composers;
import org.suoma.app.handoff.HandoffSlip;
import org.suoma.app.handoff.OnlineDesk;
import org.suoma.app.handoff.ScanDesk;
import org.suoma.app.keyboard.KeyboardDesk;
import org.suoma.app.library.Shelf;
import org.suoma.app.pages.Routes;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.session.VisitWatch;
import org.suoma.app.site.PageServer;
import org.suoma.app.site.PageSite;
import org.suoma.app.site.PageToken;
import org.suoma.app.site.Standpoint;
import org.suoma.app.standing.CountySettings;
import org.suoma.app.standing.Enrolment;
import org.suoma.app.standing.Rest;
import org.suoma.app.usage.VisitCounter;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.store.ContentStore;
import org.suoma.watch.SteadyTime;

/**
 * Puts the pages' parts together: what a visit, the agent, the county and the content have to do
 * with them. Made and started once, by one thread.
 */
final class PageWiring {

  /** The county's server passes requests for these paths on as they are. */
  private static final String PREVIEWS = "/preview";

  /** By then the first page is on the screen, and nobody has begun to type. */
  private static final Duration FIRST_PAGE = Duration.ofSeconds(4);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AppConfig config;
  private final boolean preview;
  private final EventWiring told;
  private final Clock clock = Clock.systemUTC();
  private final SteadyTime steady = new SteadyTime(clock);
  private volatile Supplier<Rest> rest = Rest.Open::new;
  private final OnlineDesk sites;
  private final AgentClient agent;
  private final VisitDesk visits;
  private final VisitCounter counter;
  private final CountySettings settings;
  private final Enrolment enrolment;
  private final Panel panel;

  /**
   * Parts for a kiosk, or for a preview of one.
   *
   * @param preview whether there is no kiosk, only its pages
   * @param told where events are told and kept
   */
  PageWiring(AppConfig config, boolean preview, EventWiring told) {
    this.told = told;
    this.config = config;
    this.preview = preview;
    sites = new OnlineDesk(config.siteStandIn());
    agent = new AgentClient(config.agentAddress(), config.agentTokenFile(), told.log());
    visits = new VisitDesk(steady);
    counter = new VisitCounter(new SecureRandom(), clock);
    counter.watch(visits);
    settings = settings();
    enrolment = enrolment();
    panel =
        new Panel(
            agent,
            new OwnSettings(preview ? null : besidePageToken("own-settings.json"), told.log()),
            Codecs.ofThisMachine(),
            steady);
  }

  /**
   * Serves the pages from now on.
   *
   * @throws IOException if the token, the store or the port is not to be had
   */
  PageServer start() throws IOException {
    PageToken token = PageToken.inFile(config.pageTokenFile());
    ContentStore store = ContentStore.open(config.storeDir());
    Shelf shelf =
        preview
            ? new Shelf(store, steady, Duration.ZERO, () -> false, told.log())
            : new Shelf(store, steady, visits::isOn, told.log());
    rest = () -> rest(shelf);
    openLibrary(shelf); // beside all else that a first page needs
    Routes routes = routes();
    new VisitWatch(visits).start();
    PageSite site =
        new PageSite(
            token,
            shelf,
            visits,
            this::standpoint,
            new PageSite.Screen(
                config.orientation() == AppConfig.Orientation.LANDSCAPE, config.measure()),
            clock,
            settings,
            enrolment,
            panel,
            routes.gets(),
            routes.posts());
    PageServer server =
        new PageServer(config.pagePort(), token, site, preview ? PREVIEWS : "", told.log());
    agent.start();
    if (!preview) {
      told.passOnTo(agent.news());
    }
    agent.news().startToTell(NewsLine.Counts.UNTRANSLATED, site::untranslated);
    agent.news().startToTell(NewsLine.Counts.USAGE, counter::reports);
    visits.whenOver(() -> agent.news().tellSoon(NewsLine.Counts.USAGE, counter::reports));
    visits.whenOver(agent.news()::endVisit);
    agent.news().endVisit(); // one that a crash has cut off
    server.start();
    return server;
  }

  private static void openLibrary(Shelf shelf) {
    Thread opener = new Thread(shelf::library, "first-library");
    opener.setDaemon(true);
    opener.start();
  }

  private Rest rest(Shelf shelf) {
    return shelf
        .library()
        .map(library -> settings.rest(wallTime(), library.workdays()))
        .orElseGet(Rest.Open::new);
  }

  private Routes routes() {
    return new Routes(
            agent,
            Composers.in(config.hall(), clock),
            visits,
            new Routes.Desks(
                new DocumentDesk(),
                new KeyboardDesk(told.log(), FIRST_PAGE),
                new SealingDesk(
                    agent,
                    new SealingDesk.Kiosk(
                        () -> enrolment.kiosk().map(EnrolledKiosk::name).orElse(config.kioskName()),
                        config.kioskNumber()),
                    new SecureRandom(),
                    clock),
                counter),
            told.log())
        .withHandoff(agent, new HandoffSlip(config.hall(), clock), sites, scans());
  }

  /** A preview shows content, whatever is set of kiosks. */
  private CountySettings settings() {
    return preview
        ? CountySettings.none()
        : new CountySettings(
            () -> agent.status().window(), besidePageToken("county-settings.json"), told.log());
  }

  /** A preview is no kiosk. */
  private Enrolment enrolment() {
    if (preview) {
      return Enrolment.none();
    }
    Enrolment made = Enrolment.in(besidePageToken("kiosk.json"), agent, told.log());
    made.start();
    return made;
  }

  private Path besidePageToken(String name) {
    return config.pageTokenFile().toAbsolutePath().resolveSibling(name);
  }

  /** As the county knows this kiosk, or as the file says until it does. */
  private Standpoint standpoint() {
    return enrolment
        .kiosk()
        .map(
            kiosk ->
                new Standpoint(
                    config.hall(),
                    AppConfig.shownArea(kiosk.area()),
                    kiosk.place().isEmpty() ? null : kiosk.place()))
        .orElseGet(() -> new Standpoint(config.hall(), config.shownArea(), config.place()));
  }

  /** For the page before a site is open; the site's own view listens for itself. */
  private ScanDesk scans() {
    ScanDesk scans =
        new ScanDesk(
            codes -> {
              ScanStream stream =
                  new ScanStream(config.agentAddress(), config.agentTokenFile(), codes);
              stream.start();
              return stream;
            },
            () -> Boolean.TRUE.equals(config.keyboardScanner()) || agent.status().readsCodes(),
            steady);
    visits.whenOver(scans::rest);
    scans.start();
    return scans;
  }

  AgentClient agent() {
    return agent;
  }

  VisitDesk visits() {
    return visits;
  }

  VisitCounter counter() {
    return counter;
  }

  CountySettings countySettings() {
    return settings;
  }

  /** Dots per millimetre of the screen, as somebody has measured them or app.toml says. */
  double measure() {
    return panel.settings().dotsPerMm().orElse(config.measure());
  }

  /** Where sites of other organs are asked for. */
  OnlineDesk sites() {
    return sites;
  }

  /** The panel of those who take care of the kiosk. */
  Panel panel() {
    return panel;
  }

  /** How the kiosk is between two visits; open while nothing is known. */
  Rest rest() {
    return rest.get();
  }

  /** The time on the wall. */
  LocalDateTime wallTime() {
    return LocalDateTime.ofInstant(clock.instant(), ZONE);
  }

  /** What is meant as “for so long”. */
  SteadyTime steady() {
    return steady;
  }
}
