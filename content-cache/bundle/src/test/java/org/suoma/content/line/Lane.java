package org.suoma.content.line;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One direction of a line: tells when bytes that enter now come out. Threads share one. */
final class Lane {

  private final long bytesPerSecond;
  private final long oneWayNanos;
  private final AtomicLong lost = new AtomicLong();
  private long freeAtNanos = System.nanoTime();

  Lane(long bytesPerSecond, Duration oneWay) {
    this.bytesPerSecond = bytesPerSecond;
    this.oneWayNanos = oneWay.toNanos();
  }

  /** When these bytes come out, by {@link System#nanoTime}; whatever follows comes later. */
  synchronized long send(int bytes) {
    long begin = Math.max(freeAtNanos, System.nanoTime());
    freeAtNanos = begin + 1 + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
    return freeAtNanos + oneWayNanos;
  }

  void lose(int bytes) {
    lost.addAndGet(bytes);
  }

  long lost() {
    return lost.get();
  }
}
