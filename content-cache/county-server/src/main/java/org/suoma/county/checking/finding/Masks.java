package org.suoma.county.checking.finding;

/** Hides personal data in what people are shown about a finding. */
public final class Masks {

  private static final int SHOWN_BEFORE = 3;
  private static final int SHOWN_AFTER = 2;

  /** As many digits as a telephone number may have locally; fewer tell nobody. */
  private static final int LONG = 7;

  private Masks() {}

  /** A number of which three characters at the beginning and two at the end remain. */
  public static String number(String number) {
    int hidden = Math.max(0, number.length() - SHOWN_BEFORE - SHOWN_AFTER);
    return hidden == 0
        ? "*".repeat(number.length())
        : number.substring(0, SHOWN_BEFORE)
            + "*".repeat(hidden)
            + number.substring(number.length() - SHOWN_AFTER);
  }

  /** A text in which no long number can be read, whatever stands between its digits. */
  public static String text(String text) {
    int digits = 0;
    int firstDigit = -1;
    int lastDigit = -1;
    StringBuilder masked = new StringBuilder(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && Character.isDigit(text.charAt(i));
      if (digit) {
        firstDigit = digits == 0 ? i : firstDigit;
        digits++;
        lastDigit = i;
      } else if (i == text.length() || Character.isIdeographic(text.charAt(i))) {
        if (digits >= LONG) {
          hide(masked, firstDigit, lastDigit);
        }
        digits = 0;
      }
    }
    return masked.toString();
  }

  private static void hide(StringBuilder text, int first, int last) {
    for (int i = first + SHOWN_BEFORE; i <= last - SHOWN_AFTER; i++) {
      if (Character.isDigit(text.charAt(i))) {
        text.setCharAt(i, '*');
      }
    }
  }
}
