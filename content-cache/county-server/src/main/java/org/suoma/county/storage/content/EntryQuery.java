package org.suoma.county.storage.content;

import org.jspecify.annotations.Nullable;
import org.suoma.content.model.EntryType;

/**
 * Which entries a list shows, newest first.
 *
 * @param words words that all must occur, divided by spaces; empty for all entries
 * @param type only this type; null for all
 * @param page 1 for the first
 */
public record EntryQuery(String words, @Nullable EntryType type, int page) {

  /** Entries on one page. */
  public static final int PAGE_SIZE = 15;

  private static final int MAX_LENGTH = 100;

  /** Cuts overlong words off and counts pages from 1. */
  public EntryQuery {
    words = words.strip();
    words = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
    page = Math.max(1, page);
  }
}
