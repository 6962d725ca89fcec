package org.suoma.device.protocol;

/** Checks numbers of 18 characters by their last one (GB 11643-1999, ISO 7064 MOD 11-2). */
final class CitizenNumber {

  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private CitizenNumber() {}

  /** Whether these are 17 digits and the character that belongs to them. */
  static boolean isValid(CharSequence number) {
    if (number.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += WEIGHTS[i] * digit;
    }
    return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length()) == number.charAt(LENGTH - 1);
  }
}
