package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.suoma.device.Bytes;

/** Printer, ID reader and scanner with their cables: everything on a kiosk's bench. */
public final class Bench implements Closeable {

  private final ReceiptTray tray;
  private final PrinterEmulator printer;
  private final IdReaderEmulator idReader = new IdReaderEmulator();
  private final FarEnd printerEnd;
  private final FarEnd idReaderEnd;
  private final FarEnd scannerEnd;

  /**
   * A bench that is not plugged in yet.
   *
   * @param directory where the cables' ends appear
   * @param printerBaudRate the speed at which the printer takes bytes
   */
  public Bench(Path directory, int printerBaudRate, Clock clock) throws IOException {
    Files.createDirectories(directory);
    tray = new ReceiptTray(clock);
    printer = new PrinterEmulator(tray);
    printerEnd = new FarEnd("printer", cable(directory, "printer"), printerBaudRate, printer);
    idReaderEnd = new FarEnd("id-reader", cable(directory, "id-reader"), 115_200, idReader);
    scannerEnd = new FarEnd("scanner", cable(directory, "scanner"), 9_600, new ScannerEmulator());
  }

  private static PseudoTerminal cable(Path directory, String name) {
    return new PseudoTerminal(directory.resolve(name), directory.resolve(name + "-far"));
  }

  /** Plugs everything in. */
  public void start() throws IOException {
    printerEnd.start();
    idReaderEnd.start();
    scannerEnd.start();
  }

  /** The printer. */
  public PrinterEmulator printer() {
    return printer;
  }

  /** The printer's cable. */
  public PseudoTerminal printerCable() {
    return printerEnd.cable();
  }

  /** The ID reader. */
  public IdReaderEmulator idReader() {
    return idReader;
  }

  /** The ID reader's cable. */
  public PseudoTerminal idReaderCable() {
    return idReaderEnd.cable();
  }

  /** The scanner's cable. */
  public PseudoTerminal scannerCable() {
    return scannerEnd.cable();
  }

  /** The printed receipts. */
  public ReceiptTray tray() {
    return tray;
  }

  /** Holds a code before the scanner. */
  public void scan(String content) {
    scannerEnd.send(Bytes.of((content + "\r").getBytes(UTF_8)));
  }

  @Override
  public void close() {
    printerEnd.close();
    idReaderEnd.close();
    scannerEnd.close();
  }
}
