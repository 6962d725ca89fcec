package org.suoma.agent.driver;

import java.io.Closeable;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.device.protocol.ScanFramer;
import org.suoma.device.protocol.ScannedCode;
import org.suoma.event.EventLog;

/** Drives one code scanner: hands on what it reads, and never logs it. */
public final class ScannerDriver implements Closeable {

  /** A scanner says nothing until something is scanned; this bounds how long a trigger waits. */
  private static final Duration QUIET = Duration.ofMillis(200);

  private final ScannerProfile profile;
  private final Consumer<DeviceStatus> statusChanged;
  private final Consumer<ScannedCode> scanned;
  private final LinkSupervisor supervisor;
  private final AtomicReference<@Nullable Bytes> command = new AtomicReference<>();
  private final AtomicReference<DeviceStatus> status =
      new AtomicReference<>(absent(DeviceError.NO_HARDWARE));

  /**
   * A driver that has not started yet.
   *
   * @param statusChanged told every status that differs from the one before; must not block
   * @param scanned given each code; must not block
   */
  public ScannerDriver(
      ScannerProfile profile,
      DeviceLink.Opener opener,
      Consumer<DeviceStatus> statusChanged,
      Consumer<ScannedCode> scanned,
      EventLog eventLog) {
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
            },
            eventLog);
  }

  /** Begins to look for the scanner. */
  public void start() {
    supervisor.start();
  }

  /** How the scanner is. */
  public DeviceStatus status() {
    return Objects.requireNonNull(status.get());
  }

  /** Lights the scanner, or lets it rest; does nothing with one that always looks. */
  public void trigger(boolean on) {
    command.set(Bytes.of(HexFormat.of().parseHex(on ? profile.triggerOn() : profile.triggerOff())));
  }

  private void serve(DeviceLink link) throws LinkException {
    ScanFramer framer = new ScanFramer(profile);
    become(DeviceStatus.online());
    boolean partial = false;
    while (!supervisor.isClosed()) {
      Bytes toSend = command.getAndSet(null);
      if (toSend != null) {
        send(link, toSend);
      }
      Bytes read = link.read(partial ? Duration.ofMillis(profile.idleGapMillis()) : QUIET);
      partial = read.length() > 0;
      List<ScannedCode> codes = partial ? framer.push(read) : framer.idle();
      send(link, framer.takeAnswer());
      codes.forEach(scanned);
    }
  }

  private static void send(DeviceLink link, Bytes bytes) throws LinkException {
    if (bytes.length() > 0) {
      link.write(bytes);
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
