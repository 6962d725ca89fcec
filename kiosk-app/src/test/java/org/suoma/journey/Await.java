package org.suoma.journey;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until something holds, looking often, up to a deadline. */
public final class Await {

  private static final long LOOK_EVERY_MILLIS = 50;

  private Await() {}

  /**
   * Waits.
   *
   * @throws AssertionError at the deadline, saying what did not come
   */
  public static void until(String what, Duration deadline, Callable<Boolean> holds)
      throws Exception {
    long end = System.nanoTime() + deadline.toNanos();
    Exception last = null;
    while (System.nanoTime() < end) {
      try {
        if (holds.call()) {
          return;
        }
        last = null;
      } catch (java.io.IOException e) {
        last = e; // a program that is just coming back
      }
      boolean unused = new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("not within " + deadline.toSeconds() + " s: " + what, last);
  }
}
