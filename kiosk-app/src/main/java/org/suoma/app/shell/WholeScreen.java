package org.suoma.app.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a window as large as the screen, also when that is switched off and on, exchanged or turned
 * while the window is there. JavaFX thread.
 */
final class WholeScreen {

  private static final Logger log = LoggerFactory.getLogger(WholeScreen.class);

  /** A display that is switched off leaves a screen of a few dots, or none. */
  private static final double LEAST_DOTS = 320;

  private final Stage stage;

  WholeScreen(Stage stage) {
    this.stage = stage;
  }

  /** Fills the screen from now on. */
  void fill() {
    fit();
    // Without a window manager full screen stays 800x600: hence the screen's size as well.
    stage.setFullScreen(true);
    Screen.getScreens().addListener((ListChangeListener<Screen>) change -> fitAnew());
  }

  private void fitAnew() {
    log.info("the screen is another: {}", Screen.getScreens());
    // A window that is full screen keeps its size, whatever is set.
    stage.setFullScreen(false);
    fit();
    stage.setFullScreen(true);
  }

  private void fit() {
    Screen primary = Screen.getPrimary();
    if (primary == null) {
      return;
    }
    Rectangle2D screen = primary.getBounds();
    if (Math.min(screen.getWidth(), screen.getHeight()) < LEAST_DOTS) {
      return;
    }
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setWidth(screen.getWidth());
    stage.setHeight(screen.getHeight());
  }
}
