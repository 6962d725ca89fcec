package org.suoma.content.search;

import java.util.List;
import java.util.Map;
import org.suoma.content.model.EntryType;

/**
 * What was found.
 *
 * @param total how many entries in all, of the type asked for
 * @param hits those asked for, best first
 * @param counts how many of each type, whatever type was asked for; types without any are left out
 * @param nearest whether nothing has the words as they stand, and these are what comes nearest
 */
public record SearchResults(
    long total, List<SearchHit> hits, Map<EntryType, Long> counts, boolean nearest) {

  /** Copies both. */
  public SearchResults {
    hits = List.copyOf(hits);
    counts = Map.copyOf(counts);
  }

  /** Nothing found. */
  public static SearchResults none() {
    return new SearchResults(0, List.of(), Map.of(), false);
  }
}
