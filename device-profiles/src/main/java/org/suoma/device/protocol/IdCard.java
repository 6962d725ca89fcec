package org.suoma.device.protocol;

import java.nio.CharBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.suoma.device.Bytes;

/**
 * A card as read: the 256-byte text block (UTF-16, little-endian, padded with blanks). Holds its
 * text in an array that {@link #close} overwrites, and makes no text of a whole name or number;
 * never log it. One thread.
 */
public final class IdCard implements AutoCloseable {

  private static final int HEADER_BYTES = 4;
  private static final int TEXT_BYTES = 256;
  private static final int KIND_OFFSET = 248;
  private static final int SHOWN_DIGITS = 4;
  private static final int DATE_DIGITS = 8;
  private static final String FOR_LIFE = "长期";

  private final char[] text;
  private final CardKind kind;

  private IdCard(char[] text, CardKind kind) {
    this.text = text;
    this.kind = kind;
  }

  /**
   * Reads the data of an answer to {@link SamV#readCard}: lengths of text and photo, then both. The
   * data are copied; the caller erases them.
   *
   * @throws IllegalArgumentException if it is no card of a known kind; the message holds nothing of
   *     it
   */
  public static IdCard parse(Bytes data) {
    if (data.length() < HEADER_BYTES + TEXT_BYTES || (data.at(0) << 8 | data.at(1)) != TEXT_BYTES) {
      throw new IllegalArgumentException("no text block of 256 bytes");
    }
    char[] text = new char[TEXT_BYTES / 2];
    for (int i = 0; i < text.length; i++) {
      int at = HEADER_BYTES + 2 * i;
      text[i] = (char) (data.at(at) | data.at(at + 1) << 8);
    }
    Optional<CardKind> kind = CardKind.of(text[KIND_OFFSET / 2]);
    if (kind.isEmpty()) {
      Arrays.fill(text, '\0');
      throw new IllegalArgumentException("not a card of a known kind");
    }
    return new IdCard(text, kind.get());
  }

  /** Which of the four cards it is. */
  public CardKind kind() {
    return kind;
  }

  /** The name, in an array of its own that the caller overwrites. */
  public char[] copyName() {
    return copy(kind.holder());
  }

  /** The number, in an array of its own that the caller overwrites. */
  public char[] copyNumber() {
    return copy(kind.number());
  }

  private char[] copy(CardKind.Field field) {
    CharBuffer view = field(field);
    char[] copy = new char[view.length()];
    view.get(copy);
    return copy;
  }

  /** The first character of the name, the others masked. */
  public String maskedName() {
    CharBuffer name = field(kind.holder());
    return name.isEmpty()
        ? ""
        : name.subSequence(0, 1) + "*".repeat(Character.codePointCount(name, 0, name.length()) - 1);
  }

  /** The number's first and last four characters, the others masked. */
  public String maskedNumber() {
    CharBuffer number = field(kind.number());
    int length = number.length();
    int masked = length - 2 * SHOWN_DIGITS;
    return masked <= 0
        ? "*".repeat(length)
        : number.subSequence(0, SHOWN_DIGITS)
            + "*".repeat(masked)
            + number.subSequence(length - SHOWN_DIGITS, length);
  }

  /**
   * Whether the number can stand on a card of this kind, its check character (GB 11643) included.
   */
  public boolean hasValidNumber() {
    return kind.admits(field(kind.number()));
  }

  /** Whether the card is in force on a day. */
  public Validity validity(LocalDate today) {
    Optional<LocalDate> from = date(field(kind.validFrom()));
    CharBuffer end = field(kind.validTo());
    boolean forLife = FOR_LIFE.contentEquals(end);
    Optional<LocalDate> to = date(end);
    if (from.isEmpty() || (to.isEmpty() && !forLife)) {
      return Validity.UNREADABLE;
    }
    if (today.isBefore(from.get())) {
      return Validity.NOT_YET;
    }
    return to.isPresent() && today.isAfter(to.get()) ? Validity.EXPIRED : Validity.IN_FORCE;
  }

  /** A date of eight digits; empty for anything else. */
  private static Optional<LocalDate> date(CharSequence digits) {
    if (digits.length() != DATE_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(digits, 0, 4, 10),
              Integer.parseInt(digits, 4, 6, 10),
              Integer.parseInt(digits, 6, DATE_DIGITS, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A view of a field without the blanks around it: no copy that outlives {@link #close}. */
  private CharBuffer field(CardKind.Field field) {
    int start = field.offset() / 2;
    int end = start + field.length() / 2;
    while (end > start && isBlank(text[end - 1])) {
      end--;
    }
    while (start < end && isBlank(text[start])) {
      start++;
    }
    return CharBuffer.wrap(text, start, end - start);
  }

  private static boolean isBlank(char one) {
    return one == ' ' || one == '\0';
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

  /** Whether a card is in force. */
  public enum Validity {
    IN_FORCE,
    NOT_YET,
    EXPIRED,
    /** Its dates are none. */
    UNREADABLE
  }
}
