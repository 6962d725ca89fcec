package org.suoma.county.storage.cases;

import java.time.LocalDate;

/**
 * Which cases to list; empty texts ask for all.
 *
 * @param kind of submission
 * @param states any of these, comma between them; {@code RECEIVED} are those not registered
 * @param review whether everybody should have the answer
 * @param dueBefore only what is unanswered and due before this day; {@link LocalDate#MAX} for all
 * @param page from 1
 */
public record CaseQuery(String kind, String states, String review, LocalDate dueBefore, int page) {

  /** Cases on one page. */
  public static final int PAGE_SIZE = 50;

  /** Refuses pages before the first. */
  public CaseQuery {
    page = Math.max(1, page);
  }

  /** Everything, first page. */
  public static CaseQuery all() {
    return new CaseQuery("", "", "", LocalDate.MAX, 1);
  }
}
