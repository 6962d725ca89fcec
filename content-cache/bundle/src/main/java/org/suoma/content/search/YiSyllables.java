package org.suoma.content.search;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Yi as it is searched. Some writers take the radical U+A494 for the syllable U+A2CD, which looks
 * the same (Globalize's ii-CN against CLDR's, Monday): both are one here.
 */
final class YiSyllables {

  private static final int FIRST = 0xA000;
  private static final int LAST = 0xA4CF;
  private static final char RADICAL = '\uA494';
  private static final char SYLLABLE = '\uA2CD';

  private static final String NAME = "YI SYLLABLE ";

  /** By the romanisation in their Unicode names, e.g. {@code nuo}. */
  private static final Map<String, String> NAMED =
      IntStream.rangeClosed(FIRST, LAST)
          .filter(point -> String.valueOf(Character.getName(point)).startsWith(NAME))
          .boxed()
          .collect(
              Collectors.toUnmodifiableMap(
                  point ->
                      Character.getName(point).substring(NAME.length()).toLowerCase(Locale.ROOT),
                  Character::toString));

  private YiSyllables() {}

  /** The syllable that is written so in letters; empty if none is. */
  static Optional<String> romanised(String letters) {
    return Optional.ofNullable(NAMED.get(letters));
  }

  /** The text with look-alikes made one. */
  static String fold(String text) {
    return text.replace(RADICAL, SYLLABLE);
  }

  /** Whether a text is of Yi syllables only. */
  static boolean areAll(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(point -> point >= FIRST && point <= LAST);
  }
}
