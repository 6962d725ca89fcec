package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.suoma.device.Bytes;
import org.suoma.device.profile.ScannerProfile;
import org.suoma.device.profile.ScannerProfile.Framing;

/**
 * A scanner of any profile in serial mode: acknowledges the trigger command and sends what it has
 * read, UTF-8, framed as the model does. Threads may share one.
 */
public final class ScannerEmulator implements Emulator {

  /** A code with more is not held before a kiosk; QR codes end at 2,953 bytes. */
  public static final int LONGEST = 2048;

  /** Length counts a byte, of which six are no data. */
  private static final int LONGEST_SSI = 200;

  private static final int DECODE_DATA = 0xF3;
  private static final int QR_CODE = 0xF1;
  private static final String QR_AIM = "]Q1";

  private final ScannerProfile profile;
  private final Bytes trigger;
  private Bytes tail = Bytes.empty();

  /** A scanner of this model. */
  public ScannerEmulator(ScannerProfile profile) {
    this.profile = profile;
    this.trigger = hex(profile.triggerOn());
  }

  private static Bytes hex(String text) {
    return Bytes.of(HexFormat.of().parseHex(text));
  }

  /** Which model it is. */
  public ScannerProfile profile() {
    return profile;
  }

  /**
   * What the scanner sends for a code held before it.
   *
   * @param text 1 to {@link #LONGEST} bytes in UTF-8, without control characters
   * @throws IllegalArgumentException if it is not
   */
  public Bytes scanned(String text) {
    Bytes bytes = Bytes.of(text.getBytes(UTF_8));
    int longest = profile.framing() == Framing.SSI ? LONGEST_SSI : LONGEST;
    if (bytes.length() < 1 || bytes.length() > longest) {
      throw new IllegalArgumentException(
          "a code has 1 to %d bytes, this one %d".formatted(longest, bytes.length()));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a code has no control characters");
    }
    Bytes aim = profile.aimId() ? Bytes.of(QR_AIM.getBytes(UTF_8)) : Bytes.empty();
    return framed(hex(profile.prefix()).plus(aim).plus(bytes));
  }

  private Bytes framed(Bytes code) {
    return switch (profile.framing()) {
      case IDLE_GAP -> code;
      case LINE -> code.plus(Bytes.of((int) '\r'));
      case STX_ETX -> Bytes.of(0x02).plus(code).plus(Bytes.of(0x03));
      case SSI -> {
        Bytes message = Bytes.of(code.length() + 5, DECODE_DATA, 0x00, 0x00, QR_CODE).plus(code);
        int sum = 0;
        for (int i = 0; i < message.length(); i++) {
          sum += message.at(i);
        }
        yield message.plus(Bytes.of(-sum >> 8 & 0xFF, -sum & 0xFF));
      }
    };
  }

  @Override
  public synchronized Bytes receive(Bytes sent) {
    Bytes answers = Bytes.empty();
    for (int i = 0; i < sent.length() && trigger.length() > 0; i++) {
      Bytes seen = tail.plus(sent.slice(i, i + 1));
      tail = seen.slice(Math.max(0, seen.length() - trigger.length()), seen.length());
      if (tail.equals(trigger)) {
        answers = answers.plus(hex(profile.acknowledgement()));
      }
    }
    return answers;
  }

  @Override
  public synchronized void restart() {
    tail = Bytes.empty();
  }
}
