package org.suoma.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.EntryType;
import org.suoma.content.search.SearchResults;

/**
 * What was found, a page at a time.
 *
 * @param words what was typed
 * @param type the type asked for; null for all
 * @param page counts from 0
 * @param results the hits of this page
 * @param proposals what may be meant, while it is still being typed
 */
public record Hits(
    String words,
    @Nullable EntryType type,
    int page,
    SearchResults results,
    List<String> proposals) {

  static final int PER_PAGE = 6;
  static final int MOST_PROPOSALS = 6;

  /** Copies the proposals. */
  public Hits {
    proposals = List.copyOf(proposals);
  }

  /** Whether more hits follow. */
  public boolean hasMore() {
    return (page + 1L) * PER_PAGE < results.total();
  }

  /** The number of the first hit on this page. */
  public int first() {
    return page * PER_PAGE + 1;
  }
}
