package org.suoma.content.form;

import java.util.regex.Pattern;

/** Tells whether a number that somebody typed can be one. */
public final class Identifiers {

  private static final int CITIZEN_LENGTH = 18;
  private static final int[] CITIZEN_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String CITIZEN_CHECKS = "10X98765432";
  private static final Pattern CITIZEN = Pattern.compile("[0-9]{17}[0-9X]");

  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int CREDIT_LENGTH = 18;
  private static final int CREDIT_BASE = 31;

  private static final Pattern PHONE = Pattern.compile("[0-9]{7,13}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

  private Identifiers() {}

  /** A citizen's number: 17 digits and the check character (GB 11643-1999, ISO 7064 MOD 11-2). */
  public static boolean isCitizenNumber(String text) {
    if (!CITIZEN.matcher(text).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < CITIZEN_LENGTH - 1; i++) {
      sum += CITIZEN_WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CITIZEN_CHECKS.charAt(sum % CITIZEN_CHECKS.length()) == text.charAt(CITIZEN_LENGTH - 1);
  }

  /** A unified social credit code: 18 characters, the last a check (GB 32100-2015, mod 31). */
  public static boolean isCreditCode(String text) {
    if (text.length() != CREDIT_LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < CREDIT_LENGTH; i++) {
      int value = CREDIT_ALPHABET.indexOf(text.charAt(i));
      if (value < 0) {
        return false;
      }
      if (i == CREDIT_LENGTH - 1) {
        return value == (CREDIT_BASE - sum % CREDIT_BASE) % CREDIT_BASE;
      }
      sum += value * weight;
      weight = weight * 3 % CREDIT_BASE;
    }
    throw new AssertionError("the last character decides");
  }

  /** A telephone number: 7 to 13 digits, with or without its area code. */
  public static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }

  /** An address for electronic mail, as people have them. */
  public static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }
}
