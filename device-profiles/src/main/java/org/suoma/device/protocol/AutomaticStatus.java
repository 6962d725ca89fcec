package org.suoma.device.protocol;

import java.io.ByteArrayOutputStream;
import org.suoma.device.Bytes;

/**
 * Takes what a printer tells unasked (automatic status back, {@code GS a}) out of what arrives, so
 * that nothing of it is taken for an answer: four bytes, the first of which has fixed bits of its
 * own (Epson TM-U230 appendix E). They may come in pieces. One thread.
 *
 * <p>Not for printers of Custom's dialect, whose full status begins like it.
 */
public final class AutomaticStatus {

  private static final int FIXED_BITS = 0x93;
  private static final int FIRST = 0x10;
  private static final int BYTES_BEHIND = 3;

  /** When it goes on- or offline, on errors, and when paper runs low or out; not for the drawer. */
  private static final int WANTED = 0x0E;

  private int behind;
  private boolean sawChange;

  /** Switches it on; {@code ESC @} switches it off again. */
  public static Bytes switchOn() {
    return Bytes.of(0x1D, 0x61, WANTED);
  }

  /** What arrived without it. */
  public Bytes without(Bytes received) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (int i = 0; i < received.length(); i++) {
      int value = received.at(i);
      if (behind > 0) {
        behind--;
      } else if ((value & FIXED_BITS) == FIRST) {
        behind = BYTES_BEHIND;
        sawChange = true;
      } else {
        rest.write(value);
      }
    }
    return Bytes.of(rest.toByteArray());
  }

  /** Whether one has come since this was asked last. */
  public boolean takeChange() {
    boolean taken = sawChange;
    sawChange = false;
    return taken;
  }
}
