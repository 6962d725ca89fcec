package org.suoma.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.suoma.app.power.ScreenTrial;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.PageServer;
import org.suoma.app.site.PageSite;
import org.suoma.app.site.PageToken;
import org.suoma.app.site.Standpoint;
import org.suoma.app.standing.CountySettings;
import org.suoma.app.standing.Enrolment;
import org.suoma.app.standing.Errands;
import org.suoma.app.usage.VisitCounter;
import org.suoma.content.store.ContentStore;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** A kiosk's pages, served for tests over real HTTP on a free port. */
public final class RunningPages implements Closeable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final AgentClient agent;
  private final Shelf shelf;
  private final PageServer server;
  private final DocumentDesk documents;
  private final KeyboardDesk keyboard;
  private final PageSite site;
  private final VisitCounter counter;
  private final VisitDesk visits;
  private final CountySettings settings;
  private final Enrolment enrolment;

  private final Panel panel;

  private RunningPages(
      AgentClient agent,
      Shelf shelf,
      PageServer server,
      DocumentDesk documents,
      KeyboardDesk keyboard,
      PageSite site,
      VisitCounter counter,
      VisitDesk visits,
      CountySettings settings,
      Enrolment enrolment,
      Panel panel) {
    this.panel = panel;
    this.agent = agent;
    this.shelf = shelf;
    this.server = server;
    this.documents = documents;
    this.keyboard = keyboard;
    this.site = site;
    this.counter = counter;
    this.visits = visits;
    this.settings = settings;
    this.enrolment = enrolment;
  }

  /** Starts the pages of a kiosk in the county's hall. */
  public static RunningPages start(
      Path directory, ContentStore store, URI agentAddress, boolean landscape) throws IOException {
    return start(
        directory,
        store,
        agentAddress,
        landscape,
        new Standpoint("测试大厅", null, "place-county-hall"));
  }

  /**
   * Starts pages.
   *
   * @param directory for the tokens
   * @param store what they show
   * @param agentAddress where the agent is, or is not
   * @param landscape how the screen hangs
   * @param standpoint where the kiosk stands
   */
  public static RunningPages start(
      Path directory,
      ContentStore store,
      URI agentAddress,
      boolean landscape,
      Standpoint standpoint)
      throws IOException {
    return start(directory, store, agentAddress, landscape, standpoint, new OnlineDesk(null));
  }

  /** The same; other organs' sites are opened by whoever waits at this desk. */
  public static RunningPages start(
      Path directory,
      ContentStore store,
      URI agentAddress,
      boolean landscape,
      Standpoint standpoint,
      OnlineDesk desk)
      throws IOException {
    Clock clock = Clock.systemUTC();
    Path agentToken = directory.resolve("agent.token");
    Files.writeString(agentToken, "agent-token\n");
    PageToken token = PageToken.inFile(directory.resolve("pages.token"));
    VisitDesk visits = new VisitDesk(clock);
    VisitCounter counter = new VisitCounter(new SecureRandom(), clock);
    counter.watch(visits);
    AgentClient agent = new AgentClient(agentAddress, agentToken, EventLog.unkept(Program.APP));
    Shelf shelf = new Shelf(store, clock, visits::isOn, EventLog.unkept(Program.APP));
    CountySettings settings =
        new CountySettings(
            () -> agent.status().window(),
            directory.resolve("county-settings.json"),
            EventLog.unkept(Program.APP));
    Enrolment enrolment =
        Enrolment.in(directory.resolve("kiosk.json"), agent, EventLog.unkept(Program.APP));
    DocumentDesk documents = new DocumentDesk();
    KeyboardDesk keyboard = new KeyboardDesk(EventLog.unkept(Program.APP));
    Routes routes =
        new Routes(
                agent,
                Composers.in(standpoint.hall(), clock),
                visits,
                new Routes.Desks(
                    documents,
                    keyboard,
                    new SealingDesk(
                        agent, new SealingDesk.Kiosk(() -> "test-1", 1), new SecureRandom(), clock),
                    counter),
                EventLog.unkept(Program.APP))
            .withHandoff(
                agent,
                new HandoffSlip(standpoint.hall(), clock),
                desk,
                new ScanDesk(
                    codes -> {
                      ScanStream stream = new ScanStream(agentAddress, agentToken, codes);
                      stream.start();
                      return stream;
                    },
                    () -> agent.status().readsCodes(),
                    clock));
    Panel panel =
        new Panel(
            agent,
            new OwnSettings(directory.resolve("own-settings.json"), EventLog.unkept(Program.APP)),
            Codecs.ofThisMachine(),
            clock);
    PageSite site =
        new PageSite(
            token,
            shelf,
            visits,
            () -> standpoint,
            new PageSite.Screen(landscape, 4.0),
            clock,
            settings,
            enrolment,
            panel,
            routes.gets(),
            routes.posts());
    PageServer server = new PageServer(0, token, site, "", EventLog.unkept(Program.APP));
    agent.start();
    server.start();
    return new RunningPages(
        agent, shelf, server, documents, keyboard, site, counter, visits, settings, enrolment,
        panel);
  }

  /** From now on this window's screen has a power that can be set; it goes dark out of hours. */
  public void screenBy(ScreenTrial trial) {
    panel.screenBy(trial, true);
  }

  /** The address of all pages, with the token. */
  public URI address() {
    return server.address();
  }

  /** Fetches a page; redirects are not followed. */
  public HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address().resolve(path)));
  }

  /** Fetches what a page fetches for itself. */
  public HttpResponse<String> fetch(String path) throws Exception {
    return send(HttpRequest.newBuilder(address().resolve(path)).header("HX-Request", "true"));
  }

  /** Tells the agent how often pages showed Han in the place of Yi. */
  public void tellUntranslated() {
    agent.news().tell(NewsLine.Counts.UNTRANSLATED, site.untranslated());
  }

  /** Tells the agent how the kiosk was used. */
  public void tellUsage() {
    agent.news().tell(NewsLine.Counts.USAGE, counter.reports());
  }

  /** The errands of this kiosk, which whoever asked for them has looked at. */
  public Errands errands(Errands.@Nullable Screen screen, Runnable restart) {
    return new Errands(agent, visits, settings, screen, restart, EventLog.unkept(Program.APP));
  }

  /** Has the app ask the agent now, not within two seconds. */
  public void askAgent() {
    agent.poll();
  }

  /** Has the app ask the agent now who this kiosk is. */
  public Enrolment askWhoItIs() {
    enrolment.look();
    return enrolment;
  }

  /** How the kiosk was used, as far as it may be told. */
  public Map<String, Integer> usage() {
    Map<String, Integer> all = new HashMap<>();
    counter.reports().forEach(report -> all.putAll(report.counts()));
    return all;
  }

  /** How often pages showed Han in the place of Yi, by text. */
  public Map<String, Integer> untranslated() {
    Map<String, Integer> all = new HashMap<>();
    site.untranslated().forEach(report -> all.putAll(report.counts()));
    return all;
  }

  /** Posts a form. */
  public HttpResponse<String> post(String path, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  @Override
  public void close() {
    agent.close();
    server.close();
    shelf.close();
    documents.close();
    keyboard.close();
  }
}
