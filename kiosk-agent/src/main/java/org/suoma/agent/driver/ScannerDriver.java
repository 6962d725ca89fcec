package org.suoma.agent.driver;

import java.io.Closeable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.device.protocol.ScanFramer;

/** Drives one code scanner: hands on what it reads, and never logs it. */
public final class ScannerDriver implements Closeable {

  /** A scanner says nothing until something is scanned; this only bounds how long closing takes. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final ScannerProfile profile;
  private final Consumer<DeviceStatus> statusChanged;
  private final Consumer<String> scanned;
  private final LinkSupervisor supervisor;
  private final AtomicReference<DeviceStatus> status =
      new AtomicReference<>(absent(DeviceError.NO_HARDWARE));

  /**
   * A driver that has not started yet.
   *
   * @param statusChanged told every status that differs from the one before; must not block
   * @param scanned given each code's text; must not block
   */
  public ScannerDriver(
      ScannerProfile profile,
      DeviceLink.Opener opener,
      Consumer<DeviceStatus> statusChanged,
      Consumer<String> scanned) {
    this.profile = profile;
    this.statusChanged = statusChanged;
    this.scanned = scanned;
    this.supervisor =
        new LinkSupervisor(
            "scanner",
            opener,
            new LinkSupervisor.Session() {
              @Override
              public void serve(DeviceLink link) throws LinkException {
                ScannerDriver.this.serve(link);
              }

              @Override
              public void lost(DeviceError error) {
                become(absent(error));
              }
            });
  }

  /** Begins to look for the scanner. */
  public void start() {
    supervisor.start();
  }

  /** How the scanner is. */
  public DeviceStatus status() {
    return Objects.requireNonNull(status.get());
  }

  private void serve(DeviceLink link) throws LinkException {
    ScanFramer framer = new ScanFramer(profile);
    become(DeviceStatus.online());
    boolean partial = false;
    while (!supervisor.isClosed()) {
      Bytes read = link.read(partial ? Duration.ofMillis(profile.idleGapMillis()) : QUIET);
      if (read.length() == 0) {
        framer.idle().forEach(scanned);
        partial = false;
      } else {
        framer.push(read).forEach(scanned);
        partial = true;
      }
    }
  }

  private void become(DeviceStatus now) {
    if (!now.equals(status.getAndSet(now))) {
      statusChanged.accept(now);
    }
  }

  private static DeviceStatus absent(DeviceError error) {
    return DeviceStatus.failing(
        error == DeviceError.NO_HARDWARE
            ? DeviceStatus.State.NO_DEVICE
            : DeviceStatus.State.OFFLINE,
        error,
        null);
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
