package org.suoma.content.usage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which words that were typed into the search field may leave a kiosk: short ones without anything
 * like a number of a person, and only when enough visits typed them. What one person typed may be a
 * name or an illness; what {@value #LEAST_VISITS} visits of a day typed says nothing of any of them
 * (k-anonymity with k = {@value #LEAST_VISITS}).
 */
public final class SearchWord {

  /** In so many visits of one day a word was typed before it is told. */
  public static final int LEAST_VISITS = 5;

  /** Longer ones are sentences. */
  public static final int MOST_CHARACTERS = 20;

  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ·《》〔〕()\\-]+");
  private static final Pattern DIVIDERS = Pattern.compile("[ ·-]");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{5}");

  private SearchWord() {}

  /** The word in the form in which it is counted; empty if it may never leave the kiosk. */
  public static Optional<String> of(String typed) {
    String word =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("\\s+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return isAllowed(word) ? Optional.of(word) : Optional.empty();
  }

  /** Digits count as one number even where spaces or hyphens divide them. */
  private static boolean isAllowed(String word) {
    return ALLOWED.matcher(word).matches()
        && word.codePointCount(0, word.length()) <= MOST_CHARACTERS
        && !LONG_NUMBER.matcher(DIVIDERS.matcher(word).replaceAll("")).find();
  }

  /** Whether a word has the form in which it is counted. */
  static boolean isWord(String word) {
    return of(word).filter(word::equals).isPresent();
  }
}
