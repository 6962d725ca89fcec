package org.suoma.agent;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.suoma.agent.card.CardDesk;
import org.suoma.agent.driver.IdReaderDriver;
import org.suoma.agent.driver.ReceiptPrinterDriver;
import org.suoma.agent.driver.ScannerDriver;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.http.StatusReport;
import org.suoma.agent.ipp.DocumentPrinter;
import org.suoma.agent.ipp.IppConnection;
import org.suoma.agent.link.LinkHealth;
import org.suoma.agent.link.WatchedOpener;
import org.suoma.agent.printing.PrintDesk;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.ReceiptPrinter;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.profile.IdReaderProfile;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.device.protocol.IdCard;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.protocol.ScannedCode;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.event.EventLog;
import org.suoma.event.KioskDevice;
import org.suoma.watch.Rounds;

/** Puts together and starts the kiosk's devices: those that the configuration names. */
final class DeviceWiring implements Closeable {

  private final EventLog eventLog;

  private static final String PRINTER = "receipt-printer";
  private static final String DOCUMENT_PRINTER = "document-printer";
  private static final String ID_READER = "id-reader";
  private static final String SCANNER = "scanner";

  /** A receipt of pictures takes half a minute at 9,600 baud, but no single band does. */
  private static final Duration LONGEST_WRITE = Duration.ofSeconds(15);

  private static final long CARD_LOOK_SECONDS = 5;

  private final AgentConfig config;
  private final AgentEvents events;
  private final Clock clock;
  private final InstantSource steady;
  private final ProfileLibrary profiles;
  private final CardDesk cards;
  private final ServiceStack started;
  private final List<Supplier<StatusReport.Device>> reports = new ArrayList<>();
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "device-watchdog"));
  private ReceiptPrinter receiptPrinter = new NoPrinter();
  private String printerModel = "";
  private PrintDesk.Press<byte[]> documentPrinter =
      (document, progress) ->
          CompletableFuture.completedFuture(PrintOutcome.notPrinted(DeviceError.NO_HARDWARE));
  private Consumer<Boolean> scannerTrigger = on -> {};

  DeviceWiring(
      AgentConfig config,
      AgentEvents events,
      Clock clock,
      InstantSource steady,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.started = new ServiceStack(eventLog);
    this.config = config;
    this.events = events;
    this.clock = clock;
    this.steady = steady;
    this.cards = new CardDesk(steady);
    ScheduledFuture<?> unused =
        watchdog.scheduleWithFixedDelay(
            Rounds.lasting(cards::eraseLate),
            CARD_LOOK_SECONDS,
            CARD_LOOK_SECONDS,
            TimeUnit.SECONDS);
    Path own = config.profilesDir();
    this.profiles = own == null ? ProfileLibrary.bundled() : ProfileLibrary.with(own);
  }

  void start() throws IOException {
    try {
      startPrinter();
      startDocumentPrinter();
      startIdReader();
      startScanner();
    } catch (ProfileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void startPrinter() throws ProfileException {
    AgentConfig.Device device = config.receiptPrinter();
    if (device == null) {
      report(PRINTER, "printer", receiptPrinter::status, LinkHealth::never);
      return;
    }
    PrinterProfile model = profiles.printer(device.profile());
    PrinterProfile profile = device.baudRate() == null ? model : model.at(device.baudRate());
    WatchedOpener line = watched(DeviceLines.at(device.port(), profile.baudRate()));
    ReceiptPrinterDriver driver =
        new ReceiptPrinterDriver(
            profile,
            new ReceiptEncoder(profile, new FontGlyphRenderer()),
            line,
            steady,
            statusListener(PRINTER),
            eventLog);
    started.push(driver);
    driver.start();
    receiptPrinter = driver;
    printerModel = profile.model();
    report(PRINTER, "printer", driver::status, line::health);
  }

  private void startDocumentPrinter() {
    AgentConfig.DocumentPrinter device = config.documentPrinter();
    if (device == null) {
      return;
    }
    DocumentPrinter printer =
        started.push(
            new DocumentPrinter(
                new IppConnection(device.uri()),
                DocumentPrinter.Pace.usual(),
                clock,
                steady,
                statusListener(DOCUMENT_PRINTER),
                eventLog));
    printer.start();
    documentPrinter = printer::print;
    report(DOCUMENT_PRINTER, DOCUMENT_PRINTER, printer::status, printer::line);
  }

  private void startIdReader() throws ProfileException {
    AgentConfig.Device device = config.idReader();
    if (device == null) {
      return;
    }
    IdReaderProfile profile = profiles.idReader(device.profile());
    WatchedOpener line = watched(DeviceLines.of(profile, device.port(), device.baudRate()));
    IdReaderDriver driver = new IdReaderDriver(profile, line, steady, new CardListener(), eventLog);
    started.push(driver);
    driver.start();
    report(ID_READER, ID_READER, driver::status, line::health);
  }

  private void startScanner() throws ProfileException {
    AgentConfig.Device device = config.scanner();
    if (device == null) {
      return;
    }
    ScannerProfile profile = profiles.scanner(device.profile());
    WatchedOpener line =
        watched(
            DeviceLines.at(
                device.port(), device.baudRate() == null ? profile.baudRate() : device.baudRate()));
    ScannerDriver driver =
        new ScannerDriver(profile, line, statusListener(SCANNER), this::scanned, eventLog);
    started.push(driver);
    driver.start();
    scannerTrigger = driver::trigger;
    report(SCANNER, SCANNER, driver::status, line::health);
  }

  private WatchedOpener watched(DeviceLink.Opener opener) {
    return started.push(
        new WatchedOpener(opener, clock, steady, LONGEST_WRITE, watchdog, eventLog));
  }

  private Consumer<DeviceStatus> statusListener(String device) {
    return status -> events.publish(new AgentEvent.DeviceStatusChanged(device, status));
  }

  private void report(
      String name, String kind, Supplier<DeviceStatus> status, Supplier<LinkHealth> health) {
    reports.add(() -> new StatusReport.Device(name, kind, status.get(), health.get()));
  }

  ReceiptPrinter receiptPrinter() {
    return receiptPrinter;
  }

  /** Model of the receipt printer; empty without one. */
  String printerModel() {
    return printerModel;
  }

  PrintDesk.Press<byte[]> documentPrinter() {
    return documentPrinter;
  }

  /** Where forms ask for cards. */
  CardDesk cards() {
    return cards;
  }

  /** Lights the scanner, or lets it rest; does nothing without one. */
  void triggerScanner(boolean on) {
    scannerTrigger.accept(on);
  }

  /** A code was scanned, here or by a scanner that poses as a keyboard. */
  void scanned(ScannedCode code) {
    events.publish(new AgentEvent.CodeScanned(code.kind(), code.text()));
  }

  List<StatusReport.Device> report() {
    return reports.stream().map(Supplier::get).toList();
  }

  /** How they are, by name. */
  Map<String, DeviceStatus> statuses() {
    Map<String, DeviceStatus> statuses = new LinkedHashMap<>();
    report().forEach(device -> statuses.put(device.name(), device.status()));
    return statuses;
  }

  /** How those are that the configuration names. */
  Map<KioskDevice, DeviceStatus> configured() {
    Map<KioskDevice, DeviceStatus> statuses = new EnumMap<>(KioskDevice.class);
    for (StatusReport.Device device : report()) {
      KioskDevice.of(device.name())
          .filter(this::isConfigured)
          .ifPresent(known -> statuses.put(known, device.status()));
    }
    return statuses;
  }

  private boolean isConfigured(KioskDevice device) {
    return switch (device) {
      case RECEIPT_PRINTER -> config.receiptPrinter() != null;
      case DOCUMENT_PRINTER -> config.documentPrinter() != null;
      case ID_READER -> config.idReader() != null;
      case SCANNER -> config.scanner() != null;
    };
  }

  @Override
  public void close() {
    started.close();
    watchdog.shutdownNow();
  }

  private final class CardListener implements IdReaderDriver.Listener {
    @Override
    public void statusChanged(DeviceStatus status) {
      events.publish(new AgentEvent.DeviceStatusChanged(ID_READER, status));
    }

    @Override
    public void cardRead(IdCard card) {
      cards.read(card);
      events.publish(new AgentEvent.CardPresence(true, card.maskedName(), card.maskedNumber()));
    }

    @Override
    public void cardUnreadable() {
      events.publish(new AgentEvent.CardPresence(true, "", ""));
    }

    @Override
    public void cardLifted() {
      events.publish(new AgentEvent.CardPresence(false, "", ""));
    }
  }
}
