package org.suoma.agent.commissioning;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;

/** Waits for a device to become what a check wants. */
final class Watched {

  static final Duration FOR_A_DEVICE = Duration.ofSeconds(8);
  static final Duration FOR_A_PERSON = Duration.ofSeconds(60);

  private static final long GLANCE_MILLIS = 50;

  private final Supplier<DeviceStatus> status;

  Watched(Supplier<DeviceStatus> status) {
    this.status = status;
  }

  /** Whether it came so far in time. */
  boolean becomes(Predicate<DeviceStatus> wanted, Duration within) throws InterruptedException {
    return comesTrue(() -> wanted.test(status.get()), within);
  }

  static boolean comesTrue(Supplier<Boolean> wanted, Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    Object pause = new Object();
    while (!wanted.get()) {
      if (System.nanoTime() > end) {
        return false;
      }
      synchronized (pause) {
        pause.wait(GLANCE_MILLIS);
      }
    }
    return true;
  }

  /** What keeps it from working, in words. */
  String trouble() {
    DeviceError cause = status.get().cause();
    return cause == null ? "状态 " + status.get().state() : cause.message();
  }
}
