package org.suoma.agent.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.suoma.agent.driver.PrinterRig;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.emulator.OutputTray;
import org.suoma.device.emulator.PrinterEmulator.Hand;
import org.suoma.device.profile.EscPosCommand;
import org.suoma.device.profile.PrinterProfile;

/**
 * Walks one model of printer through all faults: each is told in the right words, nothing is
 * printed meanwhile, and once it is over the next receipt comes out, once.
 */
final class PrinterFaults implements Callable<List<Cell>> {

  private static final int PATIENCE_SECONDS = 60;

  /** Little text, so that a printer with 9,600 baud has time for all faults, too. */
  private static final Receipt RECEIPT =
      new Receipt(
          List.of(new Receipt.Line("索玛县 ꆈꌠ", Receipt.Size.NORMAL, Receipt.Align.START, false)));

  /** Enough to be interrupted. */
  private static final Receipt LONG =
      new Receipt(
          Collections.nCopies(
              60,
              new Receipt.Line("索玛县人民政府办公室通知", Receipt.Size.NORMAL, Receipt.Align.START, false)));

  private final Path folder;
  private final String name;
  private final PrinterProfile profile;
  private final List<Cell> cells = new ArrayList<>();

  /** The receipt as it looks when nothing is wrong. */
  private byte[] whole = new byte[0];

  PrinterFaults(Path folder, String name, PrinterProfile profile) {
    this.folder = folder;
    this.name = name;
    this.profile = profile;
  }

  @Override
  public List<Cell> call() throws Exception {
    Path links = Files.createDirectory(folder.resolve(name));
    try (PrinterRig rig = PrinterRig.start(links, profile)) {
      rig.print(RECEIPT).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      printed(rig);
      whole = rig.bench().tray().png(1).orElseThrow();
      for (PrinterFault fault : PrinterFault.values()) {
        if (fault.canHappenTo(profile)) {
          cells.add(suffer(rig, fault));
        }
      }
      cells.add(interrupted(rig, "COVER_OPENED_IN_PRINTING", DeviceError.COVER_OPEN));
      cells.add(interrupted(rig, "UNPLUGGED_IN_PRINTING", DeviceError.LINK_LOST));
      if (profile.presenter()) {
        cells.add(presented(rig));
      }
    }
    return cells;
  }

  private Cell suffer(PrinterRig rig, PrinterFault fault) throws Exception {
    StringBuilder findings = new StringBuilder();
    int before = printed(rig);
    fault.begin(rig);
    rig.await(fault::isToldBy);
    PrintOutcome during = rig.print(RECEIPT).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    DeviceError cause = fault.cause();
    int expected = before;
    if (cause == null) {
      expected++;
      check(during.equals(PrintOutcome.printed()), "ended as " + during, findings);
    } else {
      // A printer that is not there any more may have been, a moment ago.
      check(during.state() == PrintOutcome.State.NOT_PRINTED, "ended as " + during, findings);
      check(!cause.message().isBlank(), "has no words for " + cause, findings);
    }
    check(printed(rig) == expected, "%d on paper during it".formatted(printed(rig)), findings);
    long over = System.nanoTime();
    fault.end(rig);
    rig.await(PrinterFaults::isWell);
    double recovery = cause == null ? 0 : (System.nanoTime() - over) / 1e9;
    printsOnce(rig, findings);
    return new Cell(name, fault.name(), findings.toString(), recovery);
  }

  private Cell interrupted(PrinterRig rig, String fault, DeviceError cause) throws Exception {
    StringBuilder findings = new StringBuilder();
    CompletableFuture<PrintOutcome> job = rig.print(LONG);
    rig.awaitBytes(300);
    if (cause == DeviceError.COVER_OPEN) {
      rig.touch(Hand.COVER_OPEN);
    } else {
      rig.bench().printerLine().unplug();
    }
    PrintOutcome outcome = job.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    check(
        outcome.equals(PrintOutcome.unknown(cause)) || outcome.equals(PrintOutcome.printed()),
        "ended as " + outcome,
        findings);
    long over = System.nanoTime();
    rig.touch(Hand.COVER_CLOSE);
    rig.bench().printerLine().plug();
    rig.await(PrinterFaults::isWell);
    double recovery = (System.nanoTime() - over) / 1e9;
    printed(rig); // what hangs from a printer without a knife is torn off
    int before = rig.bench().tray().count();
    PrintOutcome next = rig.print(RECEIPT).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    check(next.equals(PrintOutcome.printed()), "ended afterwards as " + next, findings);
    printed(rig);
    check(
        copies(rig, before) == 1,
        "%d copies of the next receipt".formatted(copies(rig, before)),
        findings);
    return new Cell(name, fault, findings.toString(), recovery);
  }

  /**
   * How many of the pieces since then are the whole receipt; others are what had been begun.
   * Without a knife all hangs on one strip.
   */
  private int copies(PrinterRig rig, int before) {
    OutputTray tray = rig.bench().tray();
    if (!profile.has(EscPosCommand.CUT)) {
      return tray.count() - before;
    }
    return (int)
        IntStream.rangeClosed(before + 1, tray.count())
            .filter(piece -> Arrays.equals(tray.png(piece).orElseThrow(), whole))
            .count();
  }

  private Cell presented(PrinterRig rig) throws Exception {
    StringBuilder findings = new StringBuilder();
    int told = rig.progress().size();
    rig.print(RECEIPT).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    rig.awaitProgress("presented", told);
    rig.touch(Hand.TAKE);
    rig.awaitProgress("taken", told);
    check(
        rig.progress()
            .subList(told, rig.progress().size())
            .equals(List.of("sending", "presented", "taken")),
        "told " + rig.progress().subList(told, rig.progress().size()),
        findings);
    return new Cell(name, "PRESENTED_AND_TAKEN", findings.toString(), 0);
  }

  private void printsOnce(PrinterRig rig, StringBuilder findings) throws Exception {
    int before = printed(rig);
    PrintOutcome after = rig.print(RECEIPT).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    check(after.equals(PrintOutcome.printed()), "ended afterwards as " + after, findings);
    int receipts = printed(rig) - before;
    check(receipts == 1, "%d receipts afterwards".formatted(receipts), findings);
  }

  /** How many receipts have come out; someone takes them. */
  private static int printed(PrinterRig rig) {
    rig.touch(Hand.TAKE);
    return rig.bench().tray().printed();
  }

  private static boolean isWell(DeviceStatus status) {
    return status.isOnline() && status.warnings().isEmpty();
  }

  private static void check(boolean good, String otherwise, StringBuilder findings) {
    if (!good) {
      findings.append(otherwise).append("; ");
    }
  }
}
