package org.suoma.app.usage;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one search out of all that is asked for while somebody types: what stands in the field when
 * they go on, or the longest of it when they empty the field or begin anew. Letters at the end are
 * on their way to become characters and are no beginning of their own.
 */
final class SearchField {

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z']*$");

  private @Nullable Search last;
  private @Nullable Search longest;

  /**
   * The field has changed.
   *
   * @param words what stands in it now
   * @param found whether anything has these words
   * @return the search that this ended; empty if somebody goes on typing
   */
  Optional<Search> typed(String words, boolean found) {
    Search now = new Search(words, found);
    if (words.isEmpty()) {
      return end(longest);
    }
    Search before = longest;
    if (before != null && !goesOn(before.words(), words)) {
      Optional<Search> ended = end(before);
      last = now;
      longest = now;
      return ended;
    }
    last = now;
    longest = before != null && before.words().startsWith(words) ? before : now;
    return Optional.empty();
  }

  /** Somebody has gone on to something else. */
  Optional<Search> left() {
    return end(last);
  }

  private Optional<Search> end(@Nullable Search search) {
    last = null;
    longest = null;
    return Optional.ofNullable(search);
  }

  private static boolean goesOn(String before, String now) {
    String characters = LETTERS.matcher(before).replaceFirst("");
    return characters.isEmpty() || now.codePointAt(0) == characters.codePointAt(0);
  }

  /**
   * A search.
   *
   * @param words what was searched for
   * @param found whether anything has these words
   */
  record Search(String words, boolean found) {}
}
