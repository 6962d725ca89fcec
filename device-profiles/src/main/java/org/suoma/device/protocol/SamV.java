package org.suoma.device.protocol;

import org.suoma.device.Bytes;

/**
 * Commands to a SAM_V resident-ID module. A frame is {@code AA AA AA 96 69}, a big-endian length of
 * all that follows, command, parameter, and the XOR of everything after the preamble (SAM_V
 * protocol paper; checksums recomputed).
 */
public final class SamV {

  static final Bytes PREAMBLE = Bytes.of(0xAA, 0xAA, 0xAA, 0x96, 0x69);

  private SamV() {}

  /** Asks whether the module works. */
  public static Bytes status() {
    return command(0x11, 0xFF);
  }

  /** Asks for the module's number. */
  public static Bytes samId() {
    return command(0x12, 0xFF);
  }

  /** Looks for a card. */
  public static Bytes findCard() {
    return command(0x20, 0x01);
  }

  /** Selects the card that was found. */
  public static Bytes selectCard() {
    return command(0x20, 0x02);
  }

  /** Reads text and photo of the card that was selected. */
  public static Bytes readCard() {
    return command(0x30, 0x01);
  }

  /** Reads the latest address that was written to the card, if any. */
  public static Bytes latestAddress() {
    return command(0x30, 0x03);
  }

  private static Bytes command(int command, int parameter) {
    Bytes body = Bytes.of(0x00, 0x03, command, parameter);
    return PREAMBLE.plus(body).plus(Bytes.of(checksum(body)));
  }

  /** XOR of all bytes. */
  static int checksum(Bytes body) {
    int xor = 0;
    for (int i = 0; i < body.length(); i++) {
      xor ^= body.at(i);
    }
    return xor;
  }
}
