package org.suoma.content.search;

/**
 * Yi as it is searched. Some writers take the radical U+A494 for the syllable U+A2CD, which looks
 * the same (Globalize's ii-CN against CLDR's, Monday): both are one here.
 */
final class YiSyllables {

  private static final int FIRST = 0xA000;
  private static final int LAST = 0xA4CF;
  private static final char RADICAL = '\uA494';
  private static final char SYLLABLE = '\uA2CD';

  private YiSyllables() {}

  /** The text with look-alikes made one. */
  static String fold(String text) {
    return text.replace(RADICAL, SYLLABLE);
  }

  /** Whether a text is of Yi syllables only. */
  static boolean areAll(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(point -> point >= FIRST && point <= LAST);
  }
}
