package org.suoma.device.emulator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A serial cable: two pseudo-terminals that socat joins, at paths that stay the same when it is
 * unplugged and plugged in again. Threads may share one.
 */
public final class PseudoTerminal implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long LOOK_NANOS = 2_000_000;

  private final Path hostEnd;
  private final Path deviceEnd;
  private final Object lock = new Object();
  private @Nullable Process socat;

  /**
   * A cable that is not plugged in yet.
   *
   * @param hostEnd what the agent opens
   * @param deviceEnd what the emulator opens
   */
  public PseudoTerminal(Path hostEnd, Path deviceEnd) {
    this.hostEnd = hostEnd;
    this.deviceEnd = deviceEnd;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "unplug " + hostEnd));
  }

  /** What the agent opens. */
  public Path hostEnd() {
    return hostEnd;
  }

  /** What the emulator opens; exists while plugged in. */
  public Path deviceEnd() {
    return deviceEnd;
  }

  /** Plugs the cable in; returns when both ends are there. */
  public void plug() throws IOException {
    synchronized (lock) {
      if (isPlugged()) {
        return;
      }
      Files.deleteIfExists(hostEnd);
      Files.deleteIfExists(deviceEnd);
      Process started =
          new ProcessBuilder(
                  "socat", "pty,raw,echo=0,link=" + deviceEnd, "pty,raw,echo=0,link=" + hostEnd)
              .redirectErrorStream(true)
              .start();
      socat = started;
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!Files.exists(hostEnd) || !Files.exists(deviceEnd)) {
        if (!started.isAlive() || System.nanoTime() > end) {
          throw new IOException(
              "socat made no pseudo-terminals: "
                  + new String(
                      started.getInputStream().readNBytes(started.getInputStream().available()),
                      java.nio.charset.StandardCharsets.UTF_8));
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  /** Pulls the plug: both ends vanish. */
  public void unplug() {
    synchronized (lock) {
      if (socat != null) {
        socat.destroy();
        try {
          if (!socat.waitFor(2, TimeUnit.SECONDS)) {
            socat.destroyForcibly();
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        socat = null;
      }
    }
  }

  /** Whether both ends are joined. */
  public boolean isPlugged() {
    synchronized (lock) {
      return socat != null && socat.isAlive();
    }
  }

  @Override
  public void close() {
    unplug();
  }
}
