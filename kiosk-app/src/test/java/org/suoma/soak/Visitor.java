package org.suoma.soak;

import java.awt.Robot;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.suoma.journey.Probe;
import org.suoma.journey.RunningSystem;

/**
 * A hurried visitor at the real window: touches with the X pointer what is there, and touches again
 * what has not answered, as people do. One thread.
 */
final class Visitor {

  /** So long something may not come before the visit counts as stuck. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** So long a touch may seem to do nothing before it is done again. */
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final RunningSystem system;
  private final Probe probe;
  private final Robot robot;
  private final Pace pace;

  Visitor(RunningSystem system, Probe probe, Robot robot, Pace pace) {
    this.pace = pace;
    this.system = system;
    this.probe = probe;
    this.robot = robot;
  }

  /**
   * Does one step.
   *
   * @param before the step before it, which is done again if it was a touch that did nothing
   * @throws StuckException if what it needs does not come
   */
  void play(Visit.Step step, Visit.Step before)
      throws IOException, InterruptedException, StuckException {
    Probe.Sight sight = await(step.what(), before);
    if (step instanceof Visit.Step.Tap || step instanceof Visit.Step.Press) {
      touch(sight);
    } else if (step instanceof Visit.Step.Sign) {
      sign(sight);
    } else if (step instanceof Visit.Step.Bring bring) {
      system.doAtBench(bring.action());
    }
  }

  /**
   * Ends the visit by the button, wherever it is, until the idle screen is there.
   *
   * @throws StuckException if that does not come although it may end by itself
   */
  void finish(Duration patience) throws InterruptedException, StuckException {
    long until = System.nanoTime() + patience.toNanos();
    while (!sees("[data-act=start]")) {
      if (System.nanoTime() > until) {
        throw new StuckException("no idle screen after the end of a visit");
      }
      try {
        if (probe.look(".finished").found()) {
          // It stands for four seconds; whoever is next in a soak does not wait for that.
          probe.run("document.querySelector('.finished') && location.replace('./')");
        }
        for (String button : new String[] {"node|#bar-finish", "[data-act=finish]"}) {
          Probe.Sight sight = probe.look(button);
          if (sight.found()) {
            touch(sight);
            break;
          }
        }
      } catch (IOException e) {
        // A program that is just coming back: looked for again.
      }
      pause(pace.leaveMillis());
    }
  }

  /** Whether something can be touched now; false from a window that does not answer. */
  boolean sees(String what) throws InterruptedException {
    try {
      return probe.look(what).found();
    } catch (IOException e) {
      return false;
    }
  }

  private Probe.Sight await(String what, Visit.Step before)
      throws InterruptedException, StuckException {
    long began = System.nanoTime();
    long again = began + AGAIN.toNanos();
    while (System.nanoTime() - began < PATIENCE.toNanos()) {
      try {
        Probe.Sight sight = probe.look(what);
        if (sight.found()) {
          return sight;
        }
        if (System.nanoTime() > again && before instanceof Visit.Step.Tap tap) {
          Probe.Sight last = probe.look(tap.what());
          if (last.found()) {
            touch(last);
          }
          again = System.nanoTime() + AGAIN.toNanos();
        }
      } catch (IOException e) {
        // A window that is busy: people go on waiting, too.
      }
      pause(pace.lookMillis());
    }
    throw new StuckException("not within %d s: %s".formatted(PATIENCE.toSeconds(), what));
  }

  private void touch(Probe.Sight sight) {
    robot.mouseMove(sight.x(), sight.y());
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.delay(30); // as short as a finger can be
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  private void sign(Probe.Sight field) {
    for (int stroke = -1; stroke <= 1; stroke++) {
      int x = field.x() + 80 * stroke;
      robot.mouseMove(x, field.y() - 80);
      robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
      for (int y = -80; y <= 80; y += 16) {
        robot.mouseMove(x, field.y() + y);
        robot.delay(10);
      }
      robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }
  }

  static void pause(long millis) throws InterruptedException {
    boolean unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
  }

  /** What a visitor needs does not come. */
  static final class StuckException extends Exception {
    private static final long serialVersionUID = 1L;

    StuckException(String message) {
      super(message);
    }
  }
}
