package org.suoma.agent;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.suoma.agent.driver.IdReaderDriver;
import org.suoma.agent.driver.ReceiptPrinterDriver;
import org.suoma.agent.driver.ScannerDriver;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.http.StatusReport;
import org.suoma.agent.network.TcpLinkOpener;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.DeviceStatus;
import org.suoma.device.ReceiptPrinter;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.device.protocol.IdCard;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;

/** Puts together and starts the kiosk's devices: those that the configuration names. */
final class DeviceWiring implements Closeable {

  private static final String PRINTER = "receipt-printer";
  private static final String ID_READER = "id-reader";
  private static final String SCANNER = "scanner";

  private final AgentConfig config;
  private final AgentEvents events;
  private final Clock clock;
  private final ProfileLibrary profiles;
  private final ServiceStack started = new ServiceStack();
  private final List<Supplier<StatusReport.Device>> reports = new ArrayList<>();
  private ReceiptPrinter receiptPrinter = new NoPrinter();

  DeviceWiring(AgentConfig config, AgentEvents events, Clock clock) {
    this.config = config;
    this.events = events;
    this.clock = clock;
    Path own = config.profilesDir();
    this.profiles = own == null ? ProfileLibrary.bundled() : ProfileLibrary.with(own);
  }

  void start() throws IOException {
    try {
      startPrinter();
      startIdReader();
      startScanner();
    } catch (ProfileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void startPrinter() throws ProfileException {
    if (config.receiptPrinter() != null) {
      PrinterProfile profile = profiles.printer(config.receiptPrinter().profile());
      ReceiptPrinterDriver driver =
          new ReceiptPrinterDriver(
              profile,
              new ReceiptEncoder(profile, new FontGlyphRenderer()),
              opener(config.receiptPrinter(), profile.baudRate()),
              clock,
              statusListener(PRINTER));
      started.push(driver);
      driver.start();
      receiptPrinter = driver;
    }
    report(PRINTER, "printer", receiptPrinter::status);
  }

  private void startIdReader() throws ProfileException {
    if (config.idReader() != null) {
      IdReaderProfile profile = profiles.idReader(config.idReader().profile());
      IdReaderDriver driver =
          new IdReaderDriver(
              profile, opener(config.idReader(), profile.baudRate()), clock, new CardListener());
      started.push(driver);
      driver.start();
      report(ID_READER, ID_READER, driver::status);
    }
  }

  private void startScanner() throws ProfileException {
    if (config.scanner() != null) {
      ScannerProfile profile = profiles.scanner(config.scanner().profile());
      ScannerDriver driver =
          new ScannerDriver(
              profile,
              opener(config.scanner(), profile.baudRate()),
              statusListener(SCANNER),
              text -> events.publish(new AgentEvent.CodeScanned(text)));
      started.push(driver);
      driver.start();
      report(SCANNER, SCANNER, driver::status);
    }
  }

  private static DeviceLink.Opener opener(AgentConfig.Device device, int baudRate) {
    return device
        .networkAddress()
        .<DeviceLink.Opener>map(
            address -> new TcpLinkOpener(address.getHostString(), address.getPort()))
        .orElseGet(() -> new SerialLinkOpener(Path.of(device.port()), baudRate));
  }

  private Consumer<DeviceStatus> statusListener(String device) {
    return status -> events.publish(new AgentEvent.DeviceStatusChanged(device, status));
  }

  private void report(String name, String kind, Supplier<DeviceStatus> status) {
    reports.add(() -> new StatusReport.Device(name, kind, status.get()));
  }

  ReceiptPrinter receiptPrinter() {
    return receiptPrinter;
  }

  List<StatusReport.Device> report() {
    return reports.stream().map(Supplier::get).toList();
  }

  @Override
  public void close() {
    started.close();
  }

  private final class CardListener implements IdReaderDriver.Listener {
    @Override
    public void statusChanged(DeviceStatus status) {
      events.publish(new AgentEvent.DeviceStatusChanged(ID_READER, status));
    }

    @Override
    public void cardRead(IdCard card) {
      events.publish(new AgentEvent.CardPresence(true, card.maskedName(), card.maskedNumber()));
    }

    @Override
    public void cardUnreadable() {
      events.publish(new AgentEvent.CardPresence(true, "", ""));
    }
  }
}
