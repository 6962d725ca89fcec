package org.suoma.app.shell;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

/**
 * Keeps a window from drawing faster than the screen takes it: each frame waits until the X server
 * has taken the one before. A server that is held up, as by another program that wants the
 * processors, otherwise finds frame after frame in the line, each a picture of the whole screen in
 * shared memory, 8 MB on a kiosk, of which cairo keeps as many as there ever were at one time.
 * JavaFX thread.
 */
final class ScreenPace {

  private ScreenPace() {}

  /** Holds this scene's frames to the screen's pace from now on. */
  static void keep(Scene scene) {
    scene.addPreLayoutPulseListener(ScreenPace::awaitScreen);
  }

  /**
   * An answer of the server's, whatever it says, comes after all that was asked of it before. Where
   * the pointer is would be one too, but of each such answer half a kilobyte is kept for ever
   * (JavaFX 21, {@code Robot.getMouseX}).
   */
  private static void awaitScreen() {
    Optional<Boolean> unused = Platform.isKeyLocked(KeyCode.CAPS);
  }
}
