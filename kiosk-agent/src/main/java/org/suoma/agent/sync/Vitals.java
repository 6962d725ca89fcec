package org.suoma.agent.sync;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskVitals;

/** How this machine and its programs are, since the agent started. Threads share one. */
public final class Vitals {

  private final Path store;
  private final InstantSource clock;
  private final Instant started;
  private final AtomicReference<Instant> windowSeen;

  /**
   * Begins to count.
   *
   * @param store on the disk that matters
   */
  public Vitals(Path store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.started = clock.instant();
    this.windowSeen = new AtomicReference<>(started);
  }

  /** The program on the screen has asked for something. */
  public void seeWindow() {
    windowSeen.set(clock.instant());
  }

  /**
   * As it is now.
   *
   * @param receipts printed since the agent started
   */
  public KioskVitals now(int receipts) {
    Instant now = clock.instant();
    Instant seen = windowSeen.get();
    Long free = null;
    Long all = null;
    try {
      FileStore disk = Files.getFileStore(store);
      all = disk.getTotalSpace();
      free = disk.getUsableSpace();
    } catch (IOException e) {
      // Not told, then: the report is worth sending without it.
    }
    return new KioskVitals(
        version(),
        free,
        all,
        seconds(started, now),
        receipts,
        seconds(seen == null ? started : seen, now));
  }

  /** As the jar says; null when this does not run from one. */
  private static @Nullable String version() {
    return Vitals.class.getPackage().getImplementationVersion();
  }

  /** A clock may have been set back. */
  private static long seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }
}
