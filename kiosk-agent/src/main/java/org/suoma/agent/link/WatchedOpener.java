package org.suoma.agent.link;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.suoma.device.Bytes;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * Opens lines and looks after them: remembers when the device was last heard, and closes a line on
 * which a write hangs, as with a printer that holds its line for ever, so that the driver starts
 * over. Threads may share one; whoever made it closes it.
 */
public final class WatchedOpener implements DeviceLink.Opener, Closeable {

  private final EventLog eventLog;

  private static final long CHECK_MILLIS = 1_000;

  private final DeviceLink.Opener opener;
  private final InstantSource clock;
  private final InstantSource steady;
  private final Duration longestWrite;
  private final AtomicReference<LinkHealth> health = new AtomicReference<>(LinkHealth.never());
  private final AtomicReference<@Nullable WatchedLink> current = new AtomicReference<>();
  private final ScheduledFuture<?> checks;

  /**
   * An opener that looks after the lines of another.
   *
   * @param clock tells when something was heard
   * @param steady for how long writes last; set by nobody
   * @param longestWrite after this a write counts as hanging
   * @param scheduler looks every second, and must not be busy with anything else
   */
  public WatchedOpener(
      DeviceLink.Opener opener,
      InstantSource clock,
      InstantSource steady,
      Duration longestWrite,
      ScheduledExecutorService scheduler,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.opener = opener;
    this.clock = clock;
    this.steady = steady;
    this.longestWrite = longestWrite;
    this.checks =
        scheduler.scheduleWithFixedDelay(
            Rounds.lasting(this::check), CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public DeviceLink open() throws LinkException {
    WatchedLink link = new WatchedLink(opener.open());
    current.set(link);
    health.updateAndGet(before -> before.opened(clock.instant()));
    return link;
  }

  /** How the line has been. */
  public LinkHealth health() {
    return Objects.requireNonNull(health.get());
  }

  private void check() {
    WatchedLink link = current.get();
    if (link != null && link.hangs()) {
      eventLog.tell(DeviceKinds.WRITE_HUNG.of(longestWrite));
      link.close();
    }
  }

  @Override
  public void close() {
    checks.cancel(false);
  }

  private final class WatchedLink implements DeviceLink {

    private final DeviceLink link;
    private final AtomicReference<@Nullable Instant> writingSince = new AtomicReference<>();

    WatchedLink(DeviceLink link) {
      this.link = link;
    }

    boolean hangs() {
      Instant since = writingSince.get();
      return since != null && steady.instant().isAfter(since.plus(longestWrite));
    }

    @Override
    public void write(Bytes bytes) throws LinkException {
      writingSince.set(steady.instant());
      try {
        link.write(bytes);
      } finally {
        writingSince.set(null);
      }
    }

    @Override
    public Bytes read(Duration timeout) throws LinkException {
      return noted(link.read(timeout));
    }

    @Override
    public Bytes readWaiting() throws LinkException {
      return noted(link.readWaiting());
    }

    private Bytes noted(Bytes read) {
      if (read.length() > 0) {
        health.updateAndGet(before -> before.heard(clock.instant()));
      }
      return read;
    }

    @Override
    public void close() {
      current.compareAndSet(this, null);
      link.close();
    }
  }
}
