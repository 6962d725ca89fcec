package org.suoma.agent.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The serial ports of this machine. */
public final class SerialPorts {

  private static final Logger log = LoggerFactory.getLogger(SerialPorts.class);

  /** Where udev keeps a link for each by the socket that it hangs on. */
  private static final Path BY_SOCKET = Path.of("/dev/serial/by-path");

  private SerialPorts() {}

  /**
   * The name by which a port is found again after it was plugged out or the machine restarted, when
   * numbers are given anew: a link of udev's by the socket; the port itself where there is none.
   */
  public static Path lasting(Path port) {
    return lasting(port, BY_SOCKET);
  }

  static Path lasting(Path port, Path links) {
    if (!Files.isDirectory(links)) {
      return port;
    }
    try (Stream<Path> all = Files.list(links)) {
      Path device = port.toRealPath();
      // Sorted, since one socket may have several names.
      for (Path link : all.sorted().toList()) {
        if (Files.exists(link) && link.toRealPath().equals(device)) {
          return link;
        }
      }
    } catch (IOException e) {
      log.debug("no lasting name of {}", port, e);
    }
    return port;
  }

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
