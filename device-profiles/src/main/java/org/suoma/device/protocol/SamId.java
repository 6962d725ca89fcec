package org.suoma.device.protocol;

import java.util.Locale;
import org.suoma.device.Bytes;

/**
 * The number of a reader's security module, as it stands on its label: {@code
 * 05.01-20200101-0000000001-0000000001}. Belongs to the reader, not to a person.
 *
 * @param text the number
 */
public record SamId(String text) {

  private static final int BYTES = 16;

  /**
   * Reads the data of an answer to {@link SamV#samId}: two numbers of two bytes, three of four, the
   * lower byte first.
   *
   * @throws IllegalArgumentException if they are not 16 bytes
   */
  public static SamId parse(Bytes data) {
    if (data.length() != BYTES) {
      throw new IllegalArgumentException("a SAM id has 16 bytes, not " + data.length());
    }
    return new SamId(
        String.format(
            Locale.ROOT,
            "%02d.%02d-%08d-%010d-%010d",
            number(data, 0, 2),
            number(data, 2, 4),
            number(data, 4, 8),
            number(data, 8, 12),
            number(data, 12, BYTES)));
  }

  private static long number(Bytes data, int from, int to) {
    long value = 0;
    for (int i = to - 1; i >= from; i--) {
      value = value << Byte.SIZE | data.at(i);
    }
    return value;
  }
}
