package org.suoma.agent.driver;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.ReceiptPrinter;
import org.suoma.device.emulator.Bench;
import org.suoma.device.emulator.PrinterEmulator;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** An emulated printer on a pseudo-terminal, jSerialComm, and the driver, put together. */
public final class PrinterRig implements Closeable {

  private static final FontGlyphRenderer FONT = new FontGlyphRenderer();
  private static final long GLANCE_NANOS = 1_000_000;

  private final Bench bench;
  private final ReceiptPrinterDriver driver;
  private final Queue<DeviceStatus> told;
  private final Queue<String> progress = new ConcurrentLinkedQueue<>();

  private PrinterRig(Bench bench, ReceiptPrinterDriver driver, Queue<DeviceStatus> told) {
    this.bench = bench;
    this.driver = driver;
    this.told = told;
  }

  /** Plugs a printer in at this folder and waits until its driver finds it ready. */
  public static PrinterRig start(Path folder, PrinterProfile profile) throws Exception {
    Bench bench =
        new Bench(folder, profile, ProfileLibrary.bundled().scanner("gm65"), Clock.systemUTC());
    Queue<DeviceStatus> told = new ConcurrentLinkedQueue<>();
    ReceiptPrinterDriver driver =
        new ReceiptPrinterDriver(
            profile,
            new ReceiptEncoder(profile, FONT),
            new SerialLinkOpener(bench.printerLine().port(), profile.baudRate()),
            Clock.systemUTC(),
            told::add,
            EventLog.unkept(Program.AGENT));
    PrinterRig rig = new PrinterRig(bench, driver, told);
    bench.start();
    driver.start();
    rig.awaitState(DeviceStatus.State.ONLINE);
    return rig;
  }

  public Bench bench() {
    return bench;
  }

  public ReceiptPrinterDriver driver() {
    return driver;
  }

  public CompletableFuture<PrintOutcome> print(Receipt receipt) {
    return driver.print(receipt, new Noted());
  }

  /** Every status that differed from the one before, in order. */
  public List<DeviceStatus> told() {
    return List.copyOf(told);
  }

  /** What jobs have told of their way, in order. */
  public List<String> progress() {
    return List.copyOf(progress);
  }

  /** A hand does something to the printer. */
  public void touch(PrinterEmulator.Hand hand) {
    bench.touchPrinter(hand);
  }

  public void awaitState(DeviceStatus.State state) {
    await(status -> status.state() == state);
  }

  public void await(Predicate<DeviceStatus> wanted) {
    while (!wanted.test(driver.status())) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  /** Waits until so many bytes more have come to the printer. */
  public void awaitBytes(int count) {
    long before = bench.printerLine().bytesReceived();
    while (bench.printerLine().bytesReceived() < before + count) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  /** Waits until a job tells this, after so many words of before. */
  public void awaitProgress(String word, int before) {
    while (!progress().subList(before, progress().size()).contains(word)) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  @Override
  public void close() {
    driver.close();
    bench.close();
  }

  private final class Noted implements ReceiptPrinter.Progress {
    @Override
    public void sending() {
      progress.add("sending");
    }

    @Override
    public void presented() {
      progress.add("presented");
    }

    @Override
    public void taken() {
      progress.add("taken");
    }
  }
}
