package org.suoma.device.emulator;

import java.util.EnumSet;
import java.util.Set;
import org.suoma.device.Bytes;

/**
 * What a printer's sensors say, and how it tells the host.
 *
 * @param paper the roll
 * @param troubles what keeps it from printing
 * @param receiptInOutlet whether the presenter holds a receipt out
 */
public record PrinterSensors(Paper paper, Set<Trouble> troubles, boolean receiptInOutlet) {

  /** All is well. */
  static final PrinterSensors GOOD = new PrinterSensors(Paper.OK, Set.of(), false);

  /** Bits 1 and 4 are always set in answers to DLE EOT. */
  private static final int FIXED = 0x12;

  /** Copies the troubles. */
  public PrinterSensors {
    troubles = Set.copyOf(troubles);
  }

  /** Whether it prints. */
  public boolean isOnline() {
    return paper != Paper.OUT && troubles.isEmpty();
  }

  /** Whether this trouble is there. */
  public boolean has(Trouble trouble) {
    return troubles.contains(trouble);
  }

  /**
   * The answer to DLE EOT n; bits from Epson TM-T88III p. 304, Masung TG02H p. 66.
   *
   * @param kind n, 1 to 4
   */
  Bytes realTimeStatus(int kind) {
    int bits =
        switch (kind) {
          case 1 -> bit(!isOnline(), 0x08);
          case 2 ->
              bit(has(Trouble.COVER_OPEN), 0x04)
                  | bit(paper == Paper.OUT, 0x20)
                  | bit(errorBits() != 0, 0x40);
          case 3 -> errorBits();
          case 4 -> bit(paper != Paper.OK, 0x0C) | bit(paper == Paper.OUT, 0x60);
          default -> throw new IllegalArgumentException("DLE EOT " + kind);
        };
    return Bytes.of(FIXED | bits);
  }

  private int errorBits() {
    return bit(has(Trouble.PAPER_JAM), 0x04)
        | bit(has(Trouble.CUTTER_STUCK), 0x08)
        | bit(has(Trouble.BROKEN), 0x20)
        | bit(has(Trouble.HEAD_HOT), 0x40);
  }

  /** The answer to DLE EOT 5 of Masung's presenters. */
  Bytes presenterStatus() {
    return Bytes.of(bit(has(Trouble.OUTLET_BLOCKED), 0x01) | bit(receiptInOutlet, 0x04));
  }

  /** The answer to DLE EOT 20 of Custom's printers (KPM210 manual p. 36). */
  Bytes fullStatus() {
    return Bytes.of(
        0x10,
        0x0F,
        bit(paper == Paper.OUT, 0x01) | bit(paper != Paper.OK, 0x04) | bit(receiptInOutlet, 0x20),
        bit(has(Trouble.COVER_OPEN), 0x02),
        bit(has(Trouble.HEAD_HOT), 0x01) | bit(has(Trouble.PAPER_JAM), 0x40),
        bit(has(Trouble.BROKEN), 0x04));
  }

  /** The answer to GS r 1. */
  Bytes paperStatus() {
    return Bytes.of(bit(paper != Paper.OK, 0x03) | bit(paper == Paper.OUT, 0x0C));
  }

  /** What GS a has told unasked (Epson ESC/POS reference). */
  Bytes automaticStatus() {
    return Bytes.of(
        0x10 | bit(!isOnline(), 0x08) | bit(has(Trouble.COVER_OPEN), 0x20),
        errorBits(),
        bit(paper != Paper.OK, 0x03) | bit(paper == Paper.OUT, 0x0C),
        0x00);
  }

  private static int bit(boolean set, int bits) {
    return set ? bits : 0;
  }

  PrinterSensors with(Paper now) {
    return new PrinterSensors(now, troubles, receiptInOutlet);
  }

  PrinterSensors with(Trouble trouble) {
    Set<Trouble> all = EnumSet.of(trouble);
    all.addAll(troubles);
    return new PrinterSensors(paper, all, receiptInOutlet);
  }

  PrinterSensors without(Trouble trouble) {
    Set<Trouble> all = EnumSet.noneOf(Trouble.class);
    all.addAll(troubles);
    all.remove(trouble);
    return new PrinterSensors(paper, all, receiptInOutlet);
  }

  PrinterSensors withReceiptInOutlet(boolean now) {
    return new PrinterSensors(paper, troubles, now);
  }

  /** The roll. */
  public enum Paper {
    OK,
    LOW,
    OUT
  }

  /** What keeps a printer from printing, besides paper. */
  public enum Trouble {
    COVER_OPEN,
    CUTTER_STUCK,
    /** The head is too hot to print on; it recovers by itself. */
    HEAD_HOT,
    PAPER_JAM,
    /** Paper that nobody took is in the presenter's way. */
    OUTLET_BLOCKED,
    /** Needs a technician. */
    BROKEN
  }
}
