package org.suoma.county.storage.content;

import java.util.List;

/**
 * One page of a list.
 *
 * @param lines the entries on it
 * @param total how many entries match in all
 * @param page number of the page, from 1
 */
public record EntryPage(List<EntryLine> lines, int total, int page) {

  /** Copies the lines. */
  public EntryPage {
    lines = List.copyOf(lines);
  }

  /** Number of the last page, at least 1. */
  public int lastPage() {
    return Math.max(1, (total + EntryQuery.PAGE_SIZE - 1) / EntryQuery.PAGE_SIZE);
  }
}
