package org.suoma.content.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Entries that stand on the chosen sides, those in force and the newest first.
 *
 * @param total how many there are
 * @param listings those asked for
 * @param values what may be chosen further, by facet; most entries first
 */
public record FacetedList(int total, List<Listing> listings, Map<Facet, List<Value>> values) {

  /** Copies all. */
  public FacetedList {
    listings = List.copyOf(listings);
    Map<Facet, List<Value>> copy = new EnumMap<>(Facet.class);
    values.forEach((facet, list) -> copy.put(facet, List.copyOf(list)));
    values = copy;
  }

  /**
   * A value of a facet.
   *
   * @param name what a resident reads
   * @param count how many of the entries have it
   */
  public record Value(String name, int count) {}
}
