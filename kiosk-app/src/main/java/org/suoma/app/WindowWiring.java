package org.suoma.app;

import java.io.IOException;
import org.suoma.app.client.ScanStream;
import org.suoma.app.fence.FenceHost;
import org.suoma.app.fence.FenceSetting;
import org.suoma.app.fence.Limits;
import org.suoma.app.power.ScreenSchedule;
import org.suoma.app.power.XScreenPower;
import org.suoma.app.shell.KioskWindow;
import org.suoma.app.site.PageServer;
import org.suoma.app.upkeep.MemoryWatch;
import org.suoma.app.upkeep.PagesWatch;
import org.suoma.app.upkeep.ResidentMemory;
import org.suoma.app.upkeep.WindowLife;
import org.suoma.event.AppKinds;
import org.suoma.watch.Heartbeat;
import org.suoma.watch.MemorySweep;
import org.suoma.watch.Rounds;

/**
 * Puts the window's parts together: other organs' sites over the pages, keys, signs of life, and
 * what ends the process so that it is started anew.
 */
final class WindowWiring {

  /** The exit code that asks the supervisor for another start (EX_TEMPFAIL of sysexits.h). */
  private static final int AGAIN = 75;

  private final AppConfig config;
  private final PageWiring parts;
  private final KioskWindow window;
  private final EventWiring told;

  WindowWiring(AppConfig config, PageWiring parts, KioskWindow window, EventWiring told) {
    this.told = told;
    this.config = config;
    this.parts = parts;
    this.window = window;
  }

  /**
   * Shows the pages.
   *
   * @param ready run once, when the first page is on the screen
   * @throws IOException if there is no screen
   */
  void show(PageServer server, Heartbeat heartbeat, Runnable ready) throws IOException {
    if (Boolean.TRUE.equals(config.keyboardScanner())) {
      window.listenToKeyboardScanner(parts.steady(), parts.agent().news()::scanned);
    }
    window.tellThrough(told.log());
    openSites();
    parts.visits().whenOver(window::forget);
    parts.visits().whenOver(new MemorySweep(Rounds.thread("memory-sweep"))::comeSoon);
    switchTheScreen();
    PagesWatch pages = new PagesWatch(server.address(), told.log());
    pages.start();
    window.showSignsOfLife(new WindowLife(heartbeat, pages, this::endForRestart));
    new MemoryWatch(
            new ResidentMemory(),
            config.mostMegabytes(),
            parts.visits(),
            parts.steady(),
            this::endForRestart,
            told.log())
        .start();
    window.show(server.address(), ready);
  }

  private void switchTheScreen() {
    boolean usual = !Boolean.FALSE.equals(config.screenOffWhenClosed());
    ScreenSchedule schedule =
        new ScreenSchedule(
            () -> parts.panel().settings().goesDark(usual),
            parts::rest,
            parts::wallTime,
            parts.visits(),
            parts.steady(),
            new XScreenPower(),
            told.log());
    window.whenTouched(schedule::touched);
    schedule.start();
    parts.panel().screenBy(schedule, usual);
  }

  /** Other organs' sites, over our own pages. */
  private void openSites() {
    FenceHost host =
        new FenceHost(
            parts.agent(),
            scanned -> new ScanStream(config.agentAddress(), config.agentTokenFile(), scanned),
            parts.visits(),
            new FenceSetting(
                config.pageTokenFile().resolveSibling("site-storage"),
                parts::measure,
                config.orientation() == AppConfig.Orientation.LANDSCAPE,
                Limits.ofHall(),
                parts.steady(),
                this::endAfterHang),
            told.log());
    window.openSitesWith(host);
    parts.sites().opensIn(host::open);
  }

  /** Nothing inside this process can stop a script: who supervises it starts it again. */
  private void endAfterHang() {
    told.log().tell(AppKinds.SITE_HOLDS_SCREEN.now());
    told.passOnLast();
    Runtime.getRuntime().halt(AGAIN);
  }

  /** Nothing of the window is to be closed in order, and nothing in it can hold this up. */
  void endForRestart() {
    told.passOnLast();
    Runtime.getRuntime().halt(AGAIN);
  }
}
