package org.suoma.app.shell;

import java.net.URI;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.util.Duration;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * Where the window may go: below the address of its home page. Anything else, and any page that
 * does not load, leads back home. JavaFX thread.
 */
final class NavigationRules {

  private final EventLog eventLog;

  private static final Duration RETRY = Duration.seconds(2);
  private static final String BLANK = "about:blank";

  private final URI home;
  private final WebEngine engine;
  private final WaitingPage waiting = new WaitingPage();

  NavigationRules(URI home, WebEngine engine, EventLog eventLog) {
    this.eventLog = eventLog;
    this.home = home;
    this.engine = engine;
  }

  void install() {
    engine.locationProperty().addListener((property, before, now) -> check(now));
    engine
        .getLoadWorker()
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (now == Worker.State.FAILED) {
                comeBack();
              }
            });
  }

  boolean allows(String location) {
    return location.isEmpty() || location.equals(BLANK) || location.startsWith(home.toString());
  }

  private void check(String location) {
    if (!allows(location)) {
      eventLog.tell(AppKinds.WAY_OUT_REFUSED.now());
      Platform.runLater(() -> engine.load(home.toString()));
    }
  }

  private void comeBack() {
    eventLog.tell(AppKinds.PAGE_NOT_LOADED.now());
    engine.loadContent(waiting.html());
    PauseTransition pause = new PauseTransition(RETRY);
    pause.setOnFinished(event -> engine.load(home.toString()));
    pause.play();
  }
}
