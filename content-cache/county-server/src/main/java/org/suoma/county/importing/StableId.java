package org.suoma.county.importing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.suoma.content.release.Sha256;

/** Makes ids that come out the same at every import. */
final class StableId {

  private static final int MAX_LENGTH = 90;
  private static final int HASH_LENGTH = 8;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ._/-]+");

  private StableId() {}

  /**
   * An id that begins with a prefix and shows the number or name as far as ASCII can; a short hash
   * of it follows where that loses something.
   */
  static String of(String prefix, String numberOrName) {
    String words = slug(numberOrName);
    boolean whole =
        PLAIN.matcher(numberOrName).matches()
            && !words.isEmpty()
            && prefix.length() + 1 + words.length() <= MAX_LENGTH;
    if (whole) {
      return prefix + "-" + words;
    }
    int room = MAX_LENGTH - prefix.length() - HASH_LENGTH - 2;
    String start = slug(words.substring(0, Math.min(words.length(), room)));
    return prefix + (start.isEmpty() ? "" : "-" + start) + "-" + hash(numberOrName);
  }

  /** The id for a second document that asks for the same one. */
  static String suffixed(String id, String content) {
    return id + "-" + hash(content);
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_LENGTH);
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
