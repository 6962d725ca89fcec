package org.suoma.device.protocol;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The four cards that a resident-ID reader reads, told apart by the character at byte 248 of the
 * text block, and where their fields lie in it (SAM_V text block; offsets and lengths in bytes).
 */
public enum CardKind {
  /** Resident's identity card. */
  RESIDENT(
      ' ', new Field(0, 30), new Field(122, 36), new Field(188, 16), new Field(204, 16), "[1-9]"),
  /** Residence permit for Hong Kong, Macao and Taiwan residents, 2018. */
  HONG_KONG_MACAO_TAIWAN(
      'J',
      new Field(0, 30),
      new Field(122, 36),
      new Field(188, 16),
      new Field(204, 16),
      "8[123]0000"),
  /** Permanent resident card for foreigners, 2017: number of 15 characters without GB 11643. */
  FOREIGNER_2017(
      'I', new Field(158, 30), new Field(122, 30), new Field(188, 16), new Field(204, 16), ""),
  /** Permanent resident card for foreigners, 2023. */
  FOREIGNER_2023(
      'Y', new Field(0, 30), new Field(122, 36), new Field(188, 16), new Field(204, 16), "9");

  private static final Pattern NUMBER_2017 = Pattern.compile("[A-Z]{3}[0-9]{12}");

  private final char letter;
  private final Field holder;
  private final Field number;
  private final Field validFrom;
  private final Field validTo;
  private final Pattern numberStart;

  CardKind(
      char letter, Field holder, Field number, Field validFrom, Field validTo, String numberStart) {
    this.letter = letter;
    this.holder = holder;
    this.number = number;
    this.validFrom = validFrom;
    this.validTo = validTo;
    this.numberStart = Pattern.compile(numberStart);
  }

  /** The kind with this letter in its text block; empty for a card that is not known. */
  static Optional<CardKind> of(char letter) {
    return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
  }

  /** The Chinese name; on cards of 2017 a second field beside the English one. */
  Field holder() {
    return holder;
  }

  Field number() {
    return number;
  }

  Field validFrom() {
    return validFrom;
  }

  Field validTo() {
    return validTo;
  }

  /** Whether a number can stand on a card of this kind, its check character included. */
  boolean admits(CharSequence number) {
    return this == FOREIGNER_2017
        ? NUMBER_2017.matcher(number).matches()
        : numberStart.matcher(number).lookingAt() && CitizenNumber.isValid(number);
  }

  /** A run of UTF-16 characters in the text block; offset and length in bytes. */
  @Immutable
  record Field(int offset, int length) {}
}
