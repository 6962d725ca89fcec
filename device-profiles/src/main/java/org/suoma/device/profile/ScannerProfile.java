package org.suoma.device.profile;

/**
 * A model of code scanner on a serial line.
 *
 * @param baudRate bits per second
 * @param suffix what ends a code
 * @param idleGapMillis a pause of this length ends a code, too
 * @param acknowledgement hexadecimal bytes that may stand before the data and mean nothing; empty
 *     if none
 */
public record ScannerProfile(
    int baudRate, Suffix suffix, int idleGapMillis, String acknowledgement) {

  /** Refuses what no scanner has. */
  public ScannerProfile {
    Range.require("baud-rate", baudRate, 1_200, 921_600);
    Range.require("idle-gap-millis", idleGapMillis, 10, 2_000);
    if (!acknowledgement.matches("([0-9a-f]{2})*")) {
      throw new IllegalArgumentException(
          "acknowledgement must be hexadecimal bytes: " + acknowledgement);
    }
  }

  /** What stands after a code. */
  public enum Suffix {
    NONE,
    CR,
    LF,
    CRLF
  }
}
