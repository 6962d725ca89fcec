package org.suoma.agent.driver;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventLog;

/**
 * Keeps one device's line open with one thread: opens it, lets the driver serve it, and after every
 * loss tries again, ever more slowly, until it is closed.
 */
final class LinkSupervisor implements Closeable {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(LinkSupervisor.class);

  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(2);

  private final DeviceLink.Opener opener;
  private final Session session;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<@Nullable DeviceLink> current = new AtomicReference<>();
  private final Thread thread;
  private @Nullable DeviceError lastTrouble;

  LinkSupervisor(String device, DeviceLink.Opener opener, Session session, EventLog eventLog) {
    this.eventLog = eventLog;
    this.opener = opener;
    this.session = session;
    this.thread = new Thread(this::run, device);
  }

  void start() {
    thread.start();
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void run() {
    Duration wait = FIRST_WAIT;
    while (!isClosed()) {
      try (DeviceLink link = opener.open()) {
        current.set(link);
        if (!isClosed()) {
          noteOpened();
          wait = FIRST_WAIT;
          session.serve(link);
        }
      } catch (LinkException e) {
        noteTrouble(e);
      } catch (RuntimeException e) {
        // A bug in a driver must not end its thread: the device would be dead until a restart.
        eventLog.tell(DeviceKinds.DRIVER_FAILED.of(e), e);
        session.lost(DeviceError.UNRECOVERABLE);
      } finally {
        current.set(null);
      }
      await(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
    }
  }

  private void noteOpened() {
    if (lastTrouble != null) {
      log.info("the line is there again");
      lastTrouble = null;
    }
  }

  private void noteTrouble(LinkException e) {
    if (isClosed()) {
      return;
    }
    if (e.error() != lastTrouble) {
      log.info("{}: {}", e.error(), e.getMessage());
      lastTrouble = e.error();
    }
    session.lost(e.error());
  }

  private void await(Duration time) {
    try {
      boolean unused = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closed.countDown();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    DeviceLink link = current.get();
    if (link != null) {
      link.close();
    }
    try {
      thread.join(CLOSE_WAIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a driver does with its line. */
  interface Session {

    /** Serves an open line until it is lost or the supervisor closed. */
    void serve(DeviceLink link) throws LinkException;

    /** The line is not there, or no more. */
    void lost(DeviceError error);
  }
}
