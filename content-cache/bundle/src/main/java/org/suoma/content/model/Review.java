package org.suoma.content.model;

import java.time.LocalDate;

/**
 * That somebody who knows the language has approved a text.
 *
 * @param by who, as the county wants it known, e.g. {@code 县民族语委 译审}; never blank
 * @param on the day
 */
public record Review(String by, LocalDate on) {

  /** Refuses a reviewer without a name: nobody could be asked. */
  public Review {
    if (by.isBlank()) {
      throw new IllegalArgumentException("review.by：要写明是谁审定的");
    }
  }
}
