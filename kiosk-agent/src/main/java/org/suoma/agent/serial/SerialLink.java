package org.suoma.agent.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;

/**
 * An open serial line. Measured on jSerialComm 2.11.4: once the far end is gone a write returns 0
 * and a read a negative number while {@code isOpen()} stays true, so only return values are
 * believed.
 */
final class SerialLink implements DeviceLink {

  static final int FIRST_READ_MILLIS = 1_000;

  /** Longer read time-outs overflow in jSerialComm on Linux and return at once. */
  private static final int LONGEST_READ_MILLIS = 25_000;

  private static final int READ_BUFFER_BYTES = 4_096;

  private final Path path;
  private final SerialPort port;
  private final AtomicBoolean closed = new AtomicBoolean();
  private int readMillis = FIRST_READ_MILLIS;

  SerialLink(Path path, SerialPort port) {
    this.path = path;
    this.port = port;
  }

  @Override
  public void write(Bytes bytes) throws LinkException {
    byte[] content = bytes.toArray();
    int written = 0;
    while (written < content.length) {
      int n = port.writeBytes(content, content.length - written, written);
      if (n <= 0) {
        throw lost("writing");
      }
      written += n;
    }
  }

  @Override
  public Bytes read(Duration timeout) throws LinkException {
    wait(timeout);
    byte[] first = new byte[1];
    int n = port.readBytes(first, 1);
    if (n < 0 || closed.get()) {
      throw lost("reading");
    }
    if (n == 0) {
      requirePresent();
      return Bytes.empty();
    }
    Bytes head = Bytes.of(first);
    Bytes rest = readWaiting();
    Bytes all = head.plus(rest);
    head.erase(); // it may be a person's card
    rest.erase();
    return all;
  }

  /** A read that times out and one whose far end has gone may both return nothing. */
  private void requirePresent() throws LinkException {
    if (port.bytesAvailable() < 0) {
      throw lost("reading");
    }
  }

  @Override
  public Bytes readWaiting() throws LinkException {
    int available = port.bytesAvailable();
    if (available < 0 || closed.get()) {
      throw lost("reading");
    }
    byte[] more = new byte[Math.min(available, READ_BUFFER_BYTES)];
    int n = more.length == 0 ? 0 : port.readBytes(more, more.length);
    if (n < 0) {
      throw lost("reading");
    }
    Bytes read = Bytes.copyOf(more, 0, n);
    Arrays.fill(more, (byte) 0);
    return read;
  }

  private void wait(Duration timeout) {
    int millis = (int) Math.min(Math.max(timeout.toMillis(), 1), LONGEST_READ_MILLIS);
    if (millis != readMillis) {
      port.setComPortTimeouts(
          SerialPort.TIMEOUT_READ_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, millis, 0);
      readMillis = millis;
    }
  }

  private LinkException lost(String doing) {
    return new LinkException(
        DeviceError.LINK_LOST, "the far end of " + path + " went away while " + doing, null);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      port.closePort();
    }
  }
}
