package org.suoma.agent.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceFile;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;

/**
 * Opens a serial line by its configured path, 8 data bits, 1 stop bit, no parity. Keeps the path
 * and makes a new port for every attempt: jSerialComm resolves a symbolic link when the port is
 * made, so an old one points at a device that is gone.
 */
public final class SerialLinkOpener implements DeviceLink.Opener {

  private static final int DATA_BITS = 8;

  private final Path path;
  private final int baudRate;

  /** A line at this path, e.g. {@code /dev/suoma-printer}, with this speed in bits per second. */
  public SerialLinkOpener(Path path, int baudRate) {
    this.path = path;
    this.baudRate = baudRate;
  }

  @Override
  public DeviceLink open() throws LinkException {
    new DeviceFile(path, "dialout").requireAccess();
    SerialPort port;
    try {
      port = SerialPort.getCommPort(path.toString());
    } catch (SerialPortInvalidPortException e) {
      throw new LinkException(DeviceError.NO_HARDWARE, "there is no port at " + path, e);
    }
    port.setComPortParameters(baudRate, DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
        SerialLink.FIRST_READ_MILLIS,
        0);
    if (!port.openPort()) {
      throw new LinkException(
          Files.exists(path) ? DeviceError.PORT_BUSY : DeviceError.NO_HARDWARE,
          "%s does not open (code %d)".formatted(path, port.getLastErrorCode()),
          null);
    }
    return new SerialLink(path, port);
  }
}
