package org.suoma.agent.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.commissioning.PortProbe;
import org.suoma.agent.lineprinter.LinePrinterOpener;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.agent.serial.SerialPorts;
import org.suoma.agent.usb.UsbLinkOpener;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.DeviceProfile;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds what is plugged in and proposes profiles. */
@Command(
    name = "probe",
    description = "找出插着的设备，建议用哪个型号文件。请先停下终端代理；打印机可能打出几个乱字",
    mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {

  private static final Path LINE_PRINTERS = Path.of("/dev/usb");

  /** What was typed before {@code devices}: an installed kiosk has a command of its own. */
  private static final String COMMAND = System.getenv().getOrDefault("SUOMA_COMMAND", "./suoma");

  @Option(names = "--port", paramLabel = "PATH", description = "只看这个串口；可以写几次")
  private List<Path> ports = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, ProfileException {
    PrintWriter words = Objects.requireNonNull(spec).commandLine().getOut();
    Map<String, DeviceProfile> profiles = ProfileLibrary.bundled().all(DeviceProfile.class);
    int found = 0;
    for (SerialPorts.Port port : serialPorts()) {
      words.printf("%s  %s %s%n", port.path(), port.description(), port.usbId());
      known(port.usbId(), profiles).ifPresent(name -> words.printf("  USB 编号属于型号文件 %s%n", name));
      found +=
          ask(
              SerialPorts.lasting(port.path()).toString(),
              words,
              new PortProbe(baud -> new SerialLinkOpener(port.path(), baud)));
    }
    for (Path printer : ports.isEmpty() ? linePrinters() : List.<Path>of()) {
      words.println(printer);
      found += ask("lp:" + printer, words, new PortProbe(baud -> new LinePrinterOpener(printer)));
    }
    found += ports.isEmpty() ? rawUsb(profiles, words) : 0;
    if (found == 0) {
      words.println("没有设备回应。请检查电源和连线；没有权限时把当前用户加入 dialout 和 lp 组。扫码器平时不说话，用 devices test 检查。");
    }
    return found > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<SerialPorts.Port> serialPorts() {
    return ports.isEmpty()
        ? SerialPorts.present()
        : ports.stream().map(path -> new SerialPorts.Port(path, "", "")).toList();
  }

  private static List<Path> linePrinters() throws IOException {
    List<Path> printers = new ArrayList<>();
    if (Files.isDirectory(LINE_PRINTERS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(LINE_PRINTERS, "lp*")) {
        files.forEach(printers::add);
      }
    }
    return printers;
  }

  private static Optional<String> known(String usbId, Map<String, DeviceProfile> profiles) {
    return profiles.entrySet().stream()
        .filter(profile -> profile.getValue().usbIds().contains(usbId))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static int ask(String port, PrintWriter words, PortProbe probe) {
    try {
      Optional<PortProbe.Found> found = probe.run();
      if (found.isEmpty()) {
        words.println("  没有回应");
        return 0;
      }
      words.printf(
          "  %s，%d 波特%n  下一步：%s devices test %s %s --baud %d%n",
          found.get().words(),
          found.get().baudRate(),
          COMMAND,
          found.get().profile(),
          port,
          found.get().baudRate());
      return 1;
    } catch (LinkException e) {
      words.printf("  打不开：%s（%s）%n", e.error().message(), e.getMessage());
      return 0;
    }
  }

  private static int rawUsb(Map<String, DeviceProfile> profiles, PrintWriter words) {
    int found = 0;
    for (Map.Entry<String, DeviceProfile> entry : profiles.entrySet()) {
      if (entry.getValue() instanceof IdReaderProfile reader
          && reader.connection() == IdReaderProfile.Connection.USB) {
        try (DeviceLink link = new UsbLinkOpener(reader.usbIds()).open()) {
          link.readWaiting();
          words.printf(
              "USB %s%n  %s%n  下一步：%s devices test %s usb%n",
              reader.usbIds(), reader.model(), COMMAND, entry.getKey());
          found++;
        } catch (LinkException e) {
          // It is not plugged in: nothing to tell.
        }
      }
    }
    return found;
  }
}
