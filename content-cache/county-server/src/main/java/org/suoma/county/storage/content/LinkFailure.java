package org.suoma.county.storage.content;

import java.time.LocalDate;

/**
 * A link that did not answer.
 *
 * @param link the address
 * @param firstDay since when
 * @param lastDay when it was tried last
 * @param trouble name of what was wrong then
 */
public record LinkFailure(String link, LocalDate firstDay, LocalDate lastDay, String trouble) {

  /** Whether it failed on two days: on one alone the line or the other side may have been down. */
  public boolean isLasting() {
    return firstDay.isBefore(lastDay);
  }
}
