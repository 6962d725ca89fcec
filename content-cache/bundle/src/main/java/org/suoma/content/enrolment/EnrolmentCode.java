package org.suoma.content.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A code that lets one kiosk in, once: 7 random characters of Crockford's base 32 and a check
 * character, 35 bits in all. The check is a sum over GF(32) with another weight at each place, so
 * that a code with one wrong character, or with two that changed places, is never taken for
 * another.
 *
 * @param text 8 characters in capitals, without a hyphen
 */
public record EnrolmentCode(@JsonValue String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_CHARACTERS = 7;
  private static final int GROUP = 4;

  /** x⁵ + x² + 1, whose powers of 2 are all 31 numbers that are not 0. */
  private static final int POLYNOMIAL = 0b100101;

  private static final int FIELD = 32;

  /** Refuses what was mistyped. */
  public EnrolmentCode {
    if (text.length() != RANDOM_CHARACTERS + 1
        || text.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
      throw new IllegalArgumentException("登记码是 8 位字母和数字，例如 7K3M-9QXD");
    }
    if (check(text) != text.charAt(RANDOM_CHARACTERS)) {
      throw new IllegalArgumentException("登记码有一位输错了，请对照着再输一遍");
    }
  }

  /** A new one. */
  public static EnrolmentCode generate(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new EnrolmentCode(text.append(check(text)).toString());
  }

  /**
   * Reads what a person typed: small or capital, with or without spaces and hyphens, O for 0 and I
   * or L for 1.
   *
   * @throws IllegalArgumentException in words for that person
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static EnrolmentCode parse(String typed) {
    return new EnrolmentCode(
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1'));
  }

  /** As it is shown, in two groups. */
  public String spaced() {
    return text.substring(0, GROUP) + "-" + text.substring(GROUP);
  }

  /** Nothing of it: it is a secret until it is used. */
  @Override
  public String toString() {
    return "EnrolmentCode[]";
  }

  private static char check(CharSequence text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      weight = times(weight, 2);
      sum ^= times(weight, ALPHABET.indexOf(text.charAt(i)));
    }
    return ALPHABET.charAt(sum);
  }

  private static int times(int a, int b) {
    int product = 0;
    for (int shifted = a, rest = b; rest != 0; rest >>= 1) {
      product ^= (rest & 1) == 0 ? 0 : shifted;
      shifted <<= 1;
      shifted ^= shifted < FIELD ? 0 : POLYNOMIAL;
    }
    return product;
  }
}
