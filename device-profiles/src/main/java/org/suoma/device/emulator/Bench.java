package org.suoma.device.emulator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ScannerProfile;

/**
 * The three emulated devices of a kiosk, each at a serial port of its own. Threads may share one.
 * Whoever made it closes it.
 */
public final class Bench implements Closeable {

  private static final int CARD_READER_BAUD = 115_200;

  private final Path directory;
  private final OutputTray tray;
  private final PrinterEmulator printer;
  private final IdReaderEmulator idReader = new IdReaderEmulator();
  private final ScannerEmulator scanner;
  private final EmulatedLine printerLine;
  private final EmulatedLine idReaderLine;
  private final EmulatedLine scannerLine;

  /**
   * Devices that are not plugged in yet.
   *
   * @param directory where the links {@code printer}, {@code id-reader} and {@code scanner} appear
   * @param printerProfile which printer
   * @param scannerProfile which scanner
   * @param clock for the time on receipts
   * @throws IOException if the printer's fonts are missing
   */
  public Bench(
      Path directory, PrinterProfile printerProfile, ScannerProfile scannerProfile, Clock clock)
      throws IOException {
    this(directory, printerProfile, scannerProfile, clock, DotFont.load());
  }

  Bench(
      Path directory,
      PrinterProfile printerProfile,
      ScannerProfile scannerProfile,
      Clock clock,
      DotFont font) {
    this.directory = directory;
    this.tray = new OutputTray(clock);
    this.printer = new PrinterEmulator(printerProfile, font, tray);
    this.scanner = new ScannerEmulator(scannerProfile);
    this.printerLine =
        new EmulatedLine(directory.resolve("printer"), printerProfile.baudRate(), printer);
    this.idReaderLine =
        new EmulatedLine(directory.resolve("id-reader"), CARD_READER_BAUD, idReader);
    this.scannerLine =
        new EmulatedLine(directory.resolve("scanner"), scannerProfile.baudRate(), scanner);
  }

  /**
   * Plugs all devices in.
   *
   * @throws IOException if the directory or a port cannot be made
   */
  public void start() throws IOException {
    Files.createDirectories(directory);
    for (EmulatedLine line : List.of(printerLine, idReaderLine, scannerLine)) {
      line.plug();
    }
  }

  /** Where receipts fall. */
  public OutputTray tray() {
    return tray;
  }

  /** The printer. */
  public PrinterEmulator printer() {
    return printer;
  }

  /** Does something to the printer; what it had to say meanwhile goes to the host. */
  public void touchPrinter(PrinterEmulator.Hand hand) {
    printerLine.send(printer.apply(hand));
  }

  /** The printer's cable. */
  public EmulatedLine printerLine() {
    return printerLine;
  }

  /** The ID reader. */
  public IdReaderEmulator idReader() {
    return idReader;
  }

  /** The ID reader's cable. */
  public EmulatedLine idReaderLine() {
    return idReaderLine;
  }

  /** The scanner. */
  public ScannerEmulator scanner() {
    return scanner;
  }

  /** The scanner's cable. */
  public EmulatedLine scannerLine() {
    return scannerLine;
  }

  /**
   * Holds a code before the scanner.
   *
   * @return false if the scanner is unplugged
   * @throws IllegalArgumentException if no such code can exist
   */
  public boolean scan(String text) {
    return scannerLine.send(scanner.scanned(text));
  }

  @Override
  public void close() {
    for (EmulatedLine line : List.of(printerLine, idReaderLine, scannerLine)) {
      line.close();
    }
  }
}
