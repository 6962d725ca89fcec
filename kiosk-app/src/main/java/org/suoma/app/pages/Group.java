package org.suoma.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.search.Listing;

/**
 * Lines of a list under a heading.
 *
 * @param title the heading
 * @param listings the lines; not empty
 * @param more address of all of them; null if these are all, or there is no such page
 */
public record Group(String title, List<Listing> listings, @Nullable String more) {
  /** Copies the lines. */
  public Group {
    listings = List.copyOf(listings);
  }
}
