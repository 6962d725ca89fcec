package org.suoma.content.search;

import java.util.List;

/**
 * A hit.
 *
 * @param listing the entry
 * @param snippet where the words stand in it, in order of reading; empty if only the title says so
 */
public record SearchHit(Listing listing, List<Fragment> snippet) {

  /** Copies the fragments. */
  public SearchHit {
    snippet = List.copyOf(snippet);
  }

  /**
   * A piece of the snippet.
   *
   * @param text its characters
   * @param match true if these are the words looked for
   */
  public record Fragment(String text, boolean match) {}
}
