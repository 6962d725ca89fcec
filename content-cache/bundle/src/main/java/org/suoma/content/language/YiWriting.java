package org.suoma.content.language;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Nuosu text is written with: Yi syllables and radicals (Unicode blocks U+A000–A48F and
 * U+A490–A4CF), digits, punctuation, spaces and line breaks. Latin letters may stand in it only as
 * they stand in the Han wording, as in {@code PDF}.
 */
public final class YiWriting {

  private static final int FIRST = 0xA000;
  private static final int LAST = 0xA4CF;
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");

  private YiWriting() {}

  /** Whether a code point is a Yi syllable or radical. */
  public static boolean isYi(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST && Character.isDefined(codePoint);
  }

  /**
   * Where a text stops being written in Yi.
   *
   * @param yi the text
   * @param zh the Han wording of the same
   * @return the index, in UTF-16 units, of the first character that does not belong; empty if all
   *     do
   */
  public static OptionalInt foreign(String yi, String zh) {
    Matcher latin = LATIN.matcher(yi);
    int at = 0;
    while (at < yi.length()) {
      int codePoint = yi.codePointAt(at);
      if (latin.find(at) && latin.start() == at && zh.contains(latin.group())) {
        at = latin.end();
      } else if (belongs(codePoint)) {
        at += Character.charCount(codePoint);
      } else {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** The character at an index, for people, e.g. {@code “中”（U+4E2D）}. */
  public static String nameAt(String text, int index) {
    int codePoint = text.codePointAt(index);
    return Character.isISOControl(codePoint)
        ? "U+%04X".formatted(codePoint)
        : "“%s”（U+%04X）".formatted(Character.toString(codePoint), codePoint);
  }

  private static boolean belongs(int codePoint) {
    return isYi(codePoint)
        || codePoint == '\n'
        || switch (Character.getType(codePoint)) {
          case Character.DECIMAL_DIGIT_NUMBER,
              Character.SPACE_SEPARATOR,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.CONNECTOR_PUNCTUATION,
              Character.OTHER_PUNCTUATION,
              Character.MATH_SYMBOL,
              Character.CURRENCY_SYMBOL,
              Character.OTHER_SYMBOL ->
              true;
          default -> false;
        };
  }
}
