package org.suoma.county.checking.wording;

import org.suoma.county.checking.finding.Masks;

/**
 * A text without what people put between characters to hide a word: spaces, invisible characters,
 * dots and strokes; full-width letters are plain ones.
 */
final class PlainText {

  private static final String BETWEEN = "·•・_*~|-";

  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int FULL_WIDTH_OFFSET = '！' - '!';

  private final String original;
  private final StringBuilder plain = new StringBuilder();
  private final int[] origins;

  PlainText(String original) {
    this.original = original;
    this.origins = new int[original.length()];
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (!isBetween(c)) {
        origins[plain.length()] = i;
        plain.append(
            c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_OFFSET) : c);
      }
    }
  }

  int length() {
    return plain.length();
  }

  char at(int index) {
    return plain.charAt(index);
  }

  boolean holds(String word, int index) {
    return index >= 0
        && index + word.length() <= plain.length()
        && word.contentEquals(plain.subSequence(index, index + word.length()));
  }

  /** The original around a part, with … where it goes on and long numbers masked. */
  String around(int from, int length, int reach) {
    int begin = Math.max(0, origins[from] - reach);
    int end = Math.min(original.length(), origins[from + length - 1] + 1 + reach);
    return (begin > 0 ? "…" : "")
        + Masks.text(original).substring(begin, end).replaceAll("\\s+", " ")
        + (end < original.length() ? "…" : "");
  }

  private static boolean isBetween(char c) {
    if (Character.isIdeographic(c)) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || BETWEEN.indexOf(c) >= 0;
  }
}
