package org.suoma.app.fence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/**
 * Notices that nobody touches the screen any more: touches of the site, its frames, the keyboard
 * and the bar count alike, since they are seen before they reach any of them. JavaFX thread.
 */
final class IdleWatch {

  private static final javafx.util.Duration LOOK_EVERY = javafx.util.Duration.millis(250);

  private final InstantSource clock;
  private final Limits limits;
  private final IntConsumer warning;
  private final Runnable over;
  private final Timeline looks;
  private Instant last;

  /**
   * A watch that has not begun.
   *
   * @param warning given the seconds that are left, again and again
   * @param over told once
   */
  IdleWatch(InstantSource clock, Limits limits, IntConsumer warning, Runnable over) {
    this.clock = clock;
    this.limits = limits;
    this.warning = warning;
    this.over = over;
    this.last = clock.instant();
    this.looks = new Timeline(new KeyFrame(LOOK_EVERY, event -> look()));
    looks.setCycleCount(Animation.INDEFINITE);
  }

  void start() {
    looks.play();
  }

  void stop() {
    looks.stop();
  }

  void touched() {
    last = clock.instant();
  }

  private void look() {
    Duration waited = Duration.between(last, clock.instant()).minus(limits.idle());
    if (waited.isNegative()) {
      return;
    }
    long left = limits.answer().minus(waited).toSeconds();
    if (waited.compareTo(limits.answer()) >= 0) {
      stop();
      over.run();
    } else {
      warning.accept((int) left);
    }
  }
}
