package org.suoma.device.emulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.suoma.device.emulator.PrinterSensors.Paper;
import org.suoma.device.emulator.PrinterSensors.Trouble;

/** How the bench is, as {@code GET /api/state} tells it. */
record BenchState(Printer printer, IdReader idReader, Scanner scanner) {

  static BenchState of(Bench bench) {
    PrinterSensors sensors = bench.printer().sensors();
    return new BenchState(
        new Printer(
            bench.printer().profile().model(),
            PaperWord.valueOf(sensors.paper().name()),
            sensors.has(Trouble.COVER_OPEN) ? CoverWord.OPEN : CoverWord.CLOSED,
            sensors.has(Trouble.CUTTER_STUCK),
            sensors.has(Trouble.HEAD_HOT),
            sensors.has(Trouble.PAPER_JAM),
            sensors.has(Trouble.OUTLET_BLOCKED),
            sensors.has(Trouble.BROKEN),
            bench.printer().profile().presenter(),
            sensors.receiptInOutlet(),
            word(bench.printerLine().fault()),
            bench.printerLine().isPlugged(),
            bench.tray().count(),
            bench.printer().hangingRows(),
            bench.printer().faults(),
            bench.printerLine().bytesReceived()),
        new IdReader(
            bench.idReader().hasCard(),
            word(bench.idReader().manner()),
            word(bench.idReaderLine().fault()),
            bench.idReaderLine().isPlugged()),
        new Scanner(
            bench.scanner().profile().model(),
            word(bench.scannerLine().fault()),
            bench.scannerLine().isPlugged()));
  }

  /** A constant as it stands in addresses. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The printer.
   *
   * @param model which
   * @param presenter whether it has a presenter
   * @param line what is wrong with its line
   * @param receiptInOutlet whether a presenter holds one out
   * @param receipts how many were cut off since the start
   * @param hangingRows rows of dots that hang from the slot, 0 if none
   * @param faults what the host did wrong
   */
  record Printer(
      String model,
      PaperWord paper,
      CoverWord cover,
      boolean cutterError,
      boolean overheated,
      boolean paperJam,
      boolean outletBlocked,
      boolean broken,
      boolean presenter,
      boolean receiptInOutlet,
      String line,
      boolean plugged,
      int receipts,
      int hangingRows,
      List<String> faults,
      long bytesReceived) {}

  record IdReader(boolean card, String manner, String line, boolean plugged) {}

  record Scanner(String model, String line, boolean plugged) {}

  /** {@link Paper} on the wire. */
  enum PaperWord {
    @JsonProperty("ok")
    OK,
    @JsonProperty("low")
    LOW,
    @JsonProperty("out")
    OUT
  }

  /** The cover on the wire. */
  enum CoverWord {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
  }
}
