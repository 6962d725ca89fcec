package org.suoma.device.emulator;

import org.suoma.device.Bytes;

/**
 * What the printer's sensors say, and how it tells the host.
 *
 * @param paper the roll
 * @param coverOpen the cover switch
 * @param cutterError the blade is stuck
 * @param overheated the head is too hot to print on; it recovers by itself
 */
public record PrinterCondition(
    Paper paper, boolean coverOpen, boolean cutterError, boolean overheated) {

  /** All is well. */
  static final PrinterCondition GOOD = new PrinterCondition(Paper.OK, false, false, false);

  /** Bits 1 and 4 are always set in answers to DLE EOT. */
  private static final int FIXED = 0x12;

  /** The roll. */
  public enum Paper {
    OK,
    LOW,
    OUT
  }

  /** Whether it prints. */
  public boolean isOnline() {
    return paper != Paper.OUT && !coverOpen && !cutterError && !overheated;
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
              bit(coverOpen, 0x04)
                  | bit(paper == Paper.OUT, 0x20)
                  | bit(cutterError || overheated, 0x40);
          case 3 -> bit(cutterError, 0x08) | bit(overheated, 0x40);
          case 4 -> bit(paper != Paper.OK, 0x0C) | bit(paper == Paper.OUT, 0x60);
          default -> throw new IllegalArgumentException("DLE EOT " + kind);
        };
    return Bytes.of(FIXED | bits);
  }

  /** The answer to GS r 1. */
  Bytes paperStatus() {
    return Bytes.of(bit(paper != Paper.OK, 0x03) | bit(paper == Paper.OUT, 0x0C));
  }

  private static int bit(boolean set, int bits) {
    return set ? bits : 0;
  }

  PrinterCondition withPaper(Paper now) {
    return new PrinterCondition(now, coverOpen, cutterError, overheated);
  }

  PrinterCondition withCoverOpen(boolean now) {
    return new PrinterCondition(paper, now, cutterError, overheated);
  }

  PrinterCondition withCutterError(boolean now) {
    return new PrinterCondition(paper, coverOpen, now, overheated);
  }

  PrinterCondition withOverheated(boolean now) {
    return new PrinterCondition(paper, coverOpen, cutterError, now);
  }
}
