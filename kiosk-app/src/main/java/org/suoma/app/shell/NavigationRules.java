package org.suoma.app.shell;

import java.net.URI;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the window may go: below the address of its home page. Anything else, and any page that
 * does not load, leads back home. JavaFX thread.
 */
final class NavigationRules {

  private static final Logger log = LoggerFactory.getLogger(NavigationRules.class);

  private static final Duration RETRY = Duration.seconds(2);
  private static final String BLANK = "about:blank";

  private final URI home;
  private final WebEngine engine;
  private final WaitingPage waiting = new WaitingPage();

  NavigationRules(URI home, WebEngine engine) {
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
      log.warn("a page wanted to leave; back home");
      Platform.runLater(() -> engine.load(home.toString()));
    }
  }

  private void comeBack() {
    log.warn("a page did not load; trying home again in {}", RETRY);
    engine.loadContent(waiting.html());
    PauseTransition pause = new PauseTransition(RETRY);
    pause.setOnFinished(event -> engine.load(home.toString()));
    pause.play();
  }
}
