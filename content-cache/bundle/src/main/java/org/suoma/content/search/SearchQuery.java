package org.suoma.content.search;

import org.jspecify.annotations.Nullable;
import org.suoma.content.model.EntryType;

/**
 * What a resident looks for.
 *
 * @param words Han words, or pinyin in full or by initials; cut at {@link #MAX_LENGTH} characters
 * @param type only entries of this type; null for all
 * @param offset how many hits to skip, 0 to {@link #MAX_OFFSET}
 * @param limit how many hits to return, 1 to 50
 */
public record SearchQuery(String words, @Nullable EntryType type, int offset, int limit) {

  /** Nobody types more at a kiosk. */
  public static final int MAX_LENGTH = 60;

  /** Nobody turns more pages at a kiosk. */
  public static final int MAX_OFFSET = 1000;

  /** Cuts the words and refuses numbers out of range. */
  public SearchQuery {
    words = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
    if (offset < 0 || offset > MAX_OFFSET || limit < 1 || limit > 50) {
      throw new IllegalArgumentException("offset %d, limit %d".formatted(offset, limit));
    }
  }
}
