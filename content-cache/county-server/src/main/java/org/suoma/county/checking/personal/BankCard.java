package org.suoma.county.checking.personal;

/** Numbers of bank cards (GB/T 17552, ISO/IEC 7812): 16 to 19 digits with Luhn's check digit. */
final class BankCard {

  static final int SHORTEST = 16;
  static final int LONGEST = 19;

  /** With these digits begin nearly all cards given out in China. */
  private static final String UNION_PAY = "62";

  private BankCard() {}

  /** Whether it is a card by itself, whatever stands around it. */
  static boolean isPlain(String number) {
    return number.startsWith(UNION_PAY) && passes(number);
  }

  /** Whether it is a card if the words before it speak of one. */
  static boolean passes(String number) {
    if (!number.matches("[3-9]\\d{15,18}")) {
      return false;
    }
    int sum = 0;
    boolean twice = false;
    for (int i = number.length() - 1; i >= 0; i--) {
      int digit = number.charAt(i) - '0';
      sum += twice ? digit * 2 / 10 + digit * 2 % 10 : digit;
      twice = !twice;
    }
    return sum % 10 == 0;
  }
}
