package org.suoma.device.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.suoma.device.Bytes;

/**
 * A resident's card as read, type {@code ' '} of the 256-byte text block (UTF-16, little-endian,
 * padded with blanks). Holds its text in an array that {@link #close} overwrites; never log it. One
 * thread.
 */
public final class IdCard implements AutoCloseable {

  private static final int HEADER_BYTES = 4;
  private static final int TEXT_BYTES = 256;
  private static final int TYPE_OFFSET = 248;
  private static final int NAME_OFFSET = 0;
  private static final int NAME_BYTES = 30;
  private static final int NUMBER_OFFSET = 122;
  private static final int NUMBER_BYTES = 36;
  private static final int SHOWN_DIGITS = 4;

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private final char[] text;

  private IdCard(char[] text) {
    this.text = text;
  }

  /**
   * Reads the data of an answer to {@link SamV#readCard}: lengths of text and photo, then both.
   *
   * @throws IllegalArgumentException if it is no resident's card; the message holds nothing of it
   */
  public static IdCard parse(Bytes data) {
    if (data.length() < HEADER_BYTES + TEXT_BYTES || (data.at(0) << 8 | data.at(1)) != TEXT_BYTES) {
      throw new IllegalArgumentException("no text block of 256 bytes");
    }
    byte[] bytes = data.slice(HEADER_BYTES, HEADER_BYTES + TEXT_BYTES).toArray();
    char[] text = new char[TEXT_BYTES / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(text);
    Arrays.fill(bytes, (byte) 0);
    if (text[TYPE_OFFSET / 2] != ' ') {
      Arrays.fill(text, '\0');
      throw new IllegalArgumentException("not a resident's card");
    }
    return new IdCard(text);
  }

  /** The first character of the name, the others masked. */
  public String maskedName() {
    String name = field(NAME_OFFSET, NAME_BYTES);
    return name.isEmpty()
        ? ""
        : name.substring(0, 1) + "*".repeat(name.codePointCount(0, name.length()) - 1);
  }

  /** The number's first and last four characters, the others masked. */
  public String maskedNumber() {
    String number = field(NUMBER_OFFSET, NUMBER_BYTES);
    int masked = number.length() - 2 * SHOWN_DIGITS;
    return masked <= 0
        ? "*".repeat(number.length())
        : number.substring(0, SHOWN_DIGITS)
            + "*".repeat(masked)
            + number.substring(number.length() - SHOWN_DIGITS);
  }

  /** Whether the number's check character is right (GB 11643). */
  public boolean hasValidNumber() {
    String number = field(NUMBER_OFFSET, NUMBER_BYTES);
    if (!number.matches("[0-9]{17}[0-9X]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length()) == number.charAt(17);
  }

  private String field(int offsetBytes, int lengthBytes) {
    return new String(text, offsetBytes / 2, lengthBytes / 2).strip();
  }

  @Override
  public void close() {
    Arrays.fill(text, '\0');
  }

  /** Says nothing of the card. */
  @Override
  public String toString() {
    return "IdCard[…]";
  }
}
