package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.suoma.device.Bytes;

/**
 * A GM65 scanner in serial mode: acknowledges the trigger command and sends what it has read, UTF-8
 * and CR. Threads may share one.
 */
public final class ScannerEmulator implements Emulator {

  /** A code with more is not held before a kiosk; QR codes end at 2,953 bytes. */
  public static final int LONGEST = 2048;

  /** GM65 manual, "command trigger mode"; AB CD stands for "checksum not computed". */
  private static final Bytes TRIGGER =
      Bytes.of(0x7E, 0x00, 0x08, 0x01, 0x00, 0x02, 0x01, 0xAB, 0xCD);

  private static final Bytes ACKNOWLEDGEMENT = Bytes.of(0x02, 0x00, 0x00, 0x01, 0x00, 0x33, 0x31);

  private Bytes tail = Bytes.empty();

  /**
   * What the scanner sends for a code held before it.
   *
   * @param text 1 to {@link #LONGEST} bytes in UTF-8, without control characters
   * @throws IllegalArgumentException if it is not
   */
  public static Bytes scanned(String text) {
    Bytes bytes = Bytes.of(text.getBytes(UTF_8));
    if (bytes.length() < 1 || bytes.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a code has 1 to %d bytes, this one %d".formatted(LONGEST, bytes.length()));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a code has no control characters");
    }
    return bytes.plus(Bytes.of((int) '\r'));
  }

  @Override
  public synchronized Bytes receive(Bytes sent) {
    Bytes answers = Bytes.empty();
    for (int i = 0; i < sent.length(); i++) {
      Bytes seen = tail.plus(sent.slice(i, i + 1));
      tail = seen.slice(Math.max(0, seen.length() - TRIGGER.length()), seen.length());
      if (tail.equals(TRIGGER)) {
        answers = answers.plus(ACKNOWLEDGEMENT);
      }
    }
    return answers;
  }

  @Override
  public synchronized void restart() {
    tail = Bytes.empty();
  }
}
