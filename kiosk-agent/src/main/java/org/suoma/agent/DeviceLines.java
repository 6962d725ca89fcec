package org.suoma.agent;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.lineprinter.LinePrinterOpener;
import org.suoma.agent.network.TcpLinkOpener;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.agent.usb.UsbLinkOpener;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.profile.IdReaderProfile;

/** Chooses how a device's line is opened, by what its configuration says. */
public final class DeviceLines {

  private DeviceLines() {}

  /**
   * The line at a {@code port} of {@code agent.toml}.
   *
   * @param baudRate bits per second; only serial lines have one
   * @throws IllegalArgumentException if the port is half an address
   */
  public static DeviceLink.Opener at(String port, int baudRate) {
    AgentConfig.Device device = new AgentConfig.Device("", port, null);
    Optional<Path> linePrinter = device.linePrinter();
    return device
        .networkAddress()
        .<DeviceLink.Opener>map(at -> new TcpLinkOpener(at.getHostString(), at.getPort()))
        .or(() -> linePrinter.map(LinePrinterOpener::new))
        .orElseGet(() -> new SerialLinkOpener(Path.of(port), baudRate));
  }

  /**
   * The line of an ID reader, which may be raw USB.
   *
   * @param baudRate null: as the profile says
   */
  public static DeviceLink.Opener of(
      IdReaderProfile profile, String port, @Nullable Integer baudRate) {
    return profile.connection() == IdReaderProfile.Connection.USB
        ? new UsbLinkOpener(profile.usbIds())
        : at(port, baudRate == null ? profile.baudRate() : baudRate);
  }
}
