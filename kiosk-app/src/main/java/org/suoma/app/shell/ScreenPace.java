package org.suoma.app.shell;

import javafx.scene.Scene;
import javafx.scene.robot.Robot;

/**
 * Keeps a window from drawing faster than the screen takes it: each frame waits until the X server
 * has taken the one before. A server that is held up, as by another program that wants the
 * processors, otherwise finds frame after frame in the line, each a picture of the whole screen in
 * shared memory, 8 MB on a kiosk, of which cairo keeps as many as there ever were at one time.
 * JavaFX thread.
 */
final class ScreenPace {

  private final Robot robot = new Robot();

  private ScreenPace() {}

  /** Holds this scene's frames to the screen's pace from now on. */
  static void keep(Scene scene) {
    scene.addPreLayoutPulseListener(new ScreenPace()::awaitScreen);
  }

  /** An answer of the server's, whatever it says, comes after all that was asked of it before. */
  private void awaitScreen() {
    double unused = robot.getMouseX();
  }
}
