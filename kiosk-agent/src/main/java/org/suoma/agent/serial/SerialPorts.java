package org.suoma.agent.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The serial ports of this machine. */
public final class SerialPorts {

  private SerialPorts() {}

  /** Those that are there now. */
  public static List<Port> present() {
    return Arrays.stream(SerialPort.getCommPorts())
        .map(
            port ->
                new Port(
                    Path.of(port.getSystemPortPath()),
                    port.getPortDescription(),
                    usbId(port.getVendorID(), port.getProductID())))
        .toList();
  }

  /** The library says -1 for a port that hangs on no USB. */
  private static String usbId(int vendor, int product) {
    return vendor < 0 || product < 0
        ? ""
        : String.format(Locale.ROOT, "%04x:%04x", vendor, product);
  }

  /**
   * A serial port.
   *
   * @param path e.g. {@code /dev/ttyUSB0}
   * @param description what the device calls itself
   * @param usbId vendor and product, e.g. {@code 0400:c35a}; empty without USB
   */
  public record Port(Path path, String description, String usbId) {}
}
