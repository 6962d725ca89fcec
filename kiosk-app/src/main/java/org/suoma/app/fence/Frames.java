package org.suoma.app.fence;

import javafx.animation.AnimationTimer;

/** Runs something after so many frames. JavaFX thread. */
final class Frames extends AnimationTimer {

  private final Runnable then;
  private int left;

  private Frames(int frames, Runnable then) {
    this.left = frames;
    this.then = then;
  }

  static void after(int frames, Runnable then) {
    new Frames(frames, then).start();
  }

  @Override
  public void handle(long now) {
    if (--left <= 0) {
      stop();
      then.run();
    }
  }
}
