package org.suoma.content.submission;

/**
 * The check digit of H. Michael Damm ("Total anti-symmetrische Quasigruppen", Marburg 2004): one
 * decimal digit that detects every wrong digit and every swap of two neighbours.
 */
final class DammCode {

  /** A totally anti-symmetric quasigroup of order 10 with zeros on its diagonal. */
  private static final String[] QUASIGROUP = {
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
  };

  private DammCode() {}

  /** The digit to put behind these decimal digits; 0 if they end with the right one already. */
  static int checkDigit(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = QUASIGROUP[interim].charAt(digits.charAt(i) - '0') - '0';
    }
    return interim;
  }
}
