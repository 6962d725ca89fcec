package org.suoma.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.ScanStream;
import org.suoma.app.document.DocumentDesk;
import org.suoma.app.fence.FenceHost;
import org.suoma.app.fence.FenceSetting;
import org.suoma.app.fence.Limits;
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
import org.suoma.app.shell.KioskWindow;
import org.suoma.app.site.PageServer;
import org.suoma.app.site.PageSite;
import org.suoma.app.site.PageToken;
import org.suoma.app.site.Standpoint;
import org.suoma.app.standing.CountySettings;
import org.suoma.app.standing.Enrolment;
import org.suoma.app.standing.Errands;
import org.suoma.app.upkeep.MemoryWatch;
import org.suoma.app.upkeep.PagesWatch;
import org.suoma.app.upkeep.ResidentMemory;
import org.suoma.app.upkeep.WindowLife;
import org.suoma.app.usage.VisitCounter;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.store.ContentStore;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;
import org.suoma.watch.Heartbeat;
import org.suoma.watch.SteadyTime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The app's command line, and where its parts are put together. */
@Command(name = "app", description = "终端应用：全屏页面", mixinStandardHelpOptions = true)
public final class KioskApp implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(KioskApp.class);

  /** The exit code that asks the supervisor for another start (EX_TEMPFAIL of sysexits.h). */
  private static final int AGAIN = 75;

  /** The county's server passes requests for these paths on as they are. */
  private static final String PREVIEWS = "/preview";

  private final KioskWindow window;
  private final Map<String, Object> facts;

  @Option(names = "--config", required = true, description = "配置文件 app.toml")
  private @Nullable Path configFile;

  @Option(names = "--ready", description = "首页显示后把地址写进这个 JSON 文件")
  private @Nullable Path readyFile;

  @Option(names = "--pages-only", description = "只提供页面，不开窗口")
  private boolean pagesOnly;

  @Option(names = "--preview", description = "给县控制台预览：只提供页面，地址在 /preview/ 下，标准输入关闭时结束")
  private boolean preview;

  /**
   * An app that shows its pages in this window.
   *
   * @param window not yet shown
   * @param facts further facts for the ready file, which may still come until the first page shows
   */
  public KioskApp(KioskWindow window, Map<String, Object> facts) {
    this.window = window;
    this.facts = facts;
  }

  /** Runs the app until it is told to stop. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new KioskApp(new KioskWindow(), Map.of())).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      AppConfig config = new ConfigFile(Objects.requireNonNull(configFile)).read(AppConfig.class);
      Heartbeat heartbeat =
          pagesOnly || preview ? Heartbeat.unseen() : Heartbeat.begin(System.getenv());
      Clock clock = Clock.systemUTC();
      SteadyTime steady = new SteadyTime(clock);
      AgentClient agent = new AgentClient(config.agentAddress(), config.agentTokenFile());
      VisitDesk visits = new VisitDesk(steady);
      OnlineDesk desk = new OnlineDesk(config.siteStandIn());
      CountySettings settings = settings(config, agent);
      Enrolment enrolment = enrolment(config, agent);
      VisitCounter counter = new VisitCounter(new SecureRandom(), clock);
      counter.watch(visits);
      PageServer server =
          startPages(config, agent, clock, steady, visits, desk, settings, enrolment, counter);
      if (Boolean.TRUE.equals(config.keyboardScanner())) {
        window.listenToKeyboardScanner(steady, agent::scanned);
      }
      Errands errands =
          new Errands(
              agent, visits, settings, pagesOnly ? null : window::picture, KioskApp::endForRestart);
      Runnable ready =
          () -> {
            agent.tellOfScreen(counter::isVisited);
            writeReady(config, server);
            if (!preview) {
              errands.start();
            }
          };
      if (pagesOnly || preview) {
        ready.run();
      } else {
        fence(config, agent, steady, visits, desk);
        visits.whenOver(window::forget);
        PagesWatch pages = new PagesWatch(server.address(), steady);
        pages.start();
        window.showSignsOfLife(new WindowLife(heartbeat, pages, KioskApp::endForRestart));
        new MemoryWatch(
                new ResidentMemory(),
                config.mostMegabytes(),
                visits,
                steady,
                KioskApp::endForRestart)
            .start();
        window.show(server.address(), ready);
      }
      if (preview) {
        awaitEndOfInput();
        return CommandLine.ExitCode.OK;
      }
    } catch (ConfigException e) {
      log.error("配置有误：{}", e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (IOException e) {
      log.error("没有启动：{}", e.getMessage(), e);
      return CommandLine.ExitCode.SOFTWARE;
    }
    new CountDownLatch(1).await(); // until the process is told to end
    return CommandLine.ExitCode.OK;
  }

  /** A preview shows content, whatever is set of kiosks. */
  private CountySettings settings(AppConfig config, AgentClient agent) {
    return preview
        ? CountySettings.none()
        : new CountySettings(
            () -> agent.status().window(),
            config.pageTokenFile().toAbsolutePath().resolveSibling("county-settings.json"));
  }

  /** A preview is no kiosk. */
  private Enrolment enrolment(AppConfig config, AgentClient agent) {
    if (preview) {
      return Enrolment.none();
    }
    Enrolment enrolment =
        Enrolment.in(config.pageTokenFile().toAbsolutePath().resolveSibling("kiosk.json"), agent);
    enrolment.start();
    return enrolment;
  }

  /** As the county knows this kiosk, or as the file says until it does. */
  private static Standpoint standpoint(AppConfig config, Enrolment enrolment) {
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

  /** The pipe closes when the county's server closes it, and also when that is killed. */
  private static void awaitEndOfInput() throws IOException {
    long unused = System.in.transferTo(OutputStream.nullOutputStream());
  }

  /** Other organs' sites, over our own pages. */
  private void fence(
      AppConfig config, AgentClient agent, SteadyTime steady, VisitDesk visits, OnlineDesk desk) {
    FenceHost host =
        new FenceHost(
            agent,
            scanned -> new ScanStream(config.agentAddress(), config.agentTokenFile(), scanned),
            visits,
            new FenceSetting(
                config.pageTokenFile().resolveSibling("site-storage"),
                config.measure(),
                config.orientation() == AppConfig.Orientation.LANDSCAPE,
                Limits.ofHall(),
                steady,
                KioskApp::endAfterHang));
    window.openSitesWith(host);
    desk.opensIn(host::open);
  }

  /** Nothing inside this process can stop a script: who supervises it starts it again. */
  private static void endAfterHang() {
    log.error(
        "a site's script holds the screen; ending so that the supervisor starts the app anew");
    Runtime.getRuntime().halt(AGAIN);
  }

  /** Nothing of the window is to be closed in order, and nothing in it can hold this up. */
  private static void endForRestart() {
    Runtime.getRuntime().halt(AGAIN);
  }

  private PageServer startPages(
      AppConfig config,
      AgentClient agent,
      Clock clock,
      SteadyTime steady,
      VisitDesk visits,
      OnlineDesk desk,
      CountySettings settings,
      Enrolment enrolment,
      VisitCounter counter)
      throws IOException {
    PageToken token = PageToken.inFile(config.pageTokenFile());
    ContentStore store = ContentStore.open(config.storeDir());
    Shelf shelf =
        preview
            ? new Shelf(store, steady, Duration.ZERO, () -> false)
            : new Shelf(store, steady, visits::isOn);
    Routes routes =
        new Routes(
                agent,
                Composers.in(config.hall(), clock),
                visits,
                new Routes.Desks(
                    new DocumentDesk(),
                    new KeyboardDesk(),
                    new SealingDesk(
                        agent,
                        new SealingDesk.Kiosk(
                            () ->
                                enrolment
                                    .kiosk()
                                    .map(EnrolledKiosk::name)
                                    .orElse(config.kioskName()),
                            config.kioskNumber()),
                        new SecureRandom(),
                        clock),
                    counter))
            .withHandoff(
                agent,
                new HandoffSlip(config.hall(), clock),
                desk,
                scans(config, agent, steady, visits));
    new VisitWatch(visits).start();
    PageSite site =
        new PageSite(
            token,
            shelf,
            visits,
            () -> standpoint(config, enrolment),
            new PageSite.Screen(
                config.orientation() == AppConfig.Orientation.LANDSCAPE, config.measure()),
            clock,
            settings,
            enrolment,
            routes.gets(),
            routes.posts());
    PageServer server = new PageServer(config.pagePort(), token, site, preview ? PREVIEWS : "");
    agent.start();
    agent.startToTell(AgentClient.Counts.UNTRANSLATED, site::untranslated);
    agent.startToTell(AgentClient.Counts.USAGE, counter::reports);
    visits.whenOver(() -> agent.tellSoon(AgentClient.Counts.USAGE, counter::reports));
    visits.whenOver(agent::endVisit);
    agent.endVisit(); // one that a crash has cut off
    server.start();
    return server;
  }

  /** For the page before a site is open; the site's own view listens for itself. */
  private static ScanDesk scans(
      AppConfig config, AgentClient agent, SteadyTime steady, VisitDesk visits) {
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

  private void writeReady(AppConfig config, PageServer server) {
    if (readyFile == null) {
      return;
    }
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("pages", server.address().toString());
    all.put("port", server.address().getPort());
    all.put("pid", ProcessHandle.current().pid());
    all.put("store", config.storeDir().toString());
    try {
      new ReadyFile(readyFile).write(all);
    } catch (IOException e) {
      log.error("{} cannot be written: whoever waits for it does not hear of us", readyFile, e);
    }
  }
}
