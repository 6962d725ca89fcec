package org.suoma.app.shell;

import java.net.URI;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.web.WebEngine;
import javafx.util.Duration;
import netscape.javascript.JSException;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * Shows each second that the window lives: that it draws, that its thread is free, and that the
 * page on it counts ({@code window.pulse} of {@code kiosk.js}). A page that has stopped to count
 * leads home; one that stops again and again ends the process. While a site lies over the page, the
 * page is left alone. JavaFX thread, whose standing still is all that has to be noticed from
 * outside.
 */
final class PagePulse {

  private final EventLog eventLog;

  private static final Duration EVERY = Duration.seconds(1);

  private final URI home;
  private final WebEngine engine;
  private final BooleanSupplier siteIsOpen;
  private final SignsOfLife signs;
  private final PageHealth health = new PageHealth();

  PagePulse(
      URI home,
      WebEngine engine,
      BooleanSupplier siteIsOpen,
      SignsOfLife signs,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.home = home;
    this.engine = engine;
    this.siteIsOpen = siteIsOpen;
    this.signs = signs;
  }

  /** Begins, for as long as the window is there. */
  void start() {
    // Not a timeline: one that was held up makes up for all looks that it has missed, at once, and
    // the page would be asked five times without having been able to count in between.
    PauseTransition untilNext = new PauseTransition(EVERY);
    untilNext.setOnFinished(
        event -> {
          look();
          untilNext.playFromStart();
        });
    untilNext.play();
    signs.alive();
  }

  private void look() {
    if (siteIsOpen.getAsBoolean()) {
      health.rest();
      signs.alive();
      return;
    }
    switch (health.look(said())) {
      case FINE -> {}
      case LOAD_ANEW -> {
        eventLog.tell(AppKinds.PAGE_SILENT.now());
        engine.load(home.toString());
      }
      case END -> {
        eventLog.tell(AppKinds.NO_PAGE_ALIVE.now());
        signs.dead();
      }
    }
    signs.alive();
  }

  private Object said() {
    try {
      Object pulse = engine.executeScript("window.pulse");
      return pulse == null ? "" : pulse;
    } catch (JSException e) {
      return "";
    }
  }
}
