package org.suoma.county.storage.checking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a problem was there.
 *
 * @param row what was found, in the words of the last time that it was
 * @param title of the entry; null if it is no entry, or gone
 * @param unit id of the entry's unit when it began; empty for columns
 * @param again 0 the first time
 * @param began when it was first found this time
 * @param ended when it was no longer found; null while it is there
 * @param pardoned whether an approver lets it through as the entry stands now
 */
public record ProblemSpell(
    ProblemRow row,
    @Nullable String title,
    String unit,
    int again,
    Instant began,
    @Nullable Instant ended,
    boolean pardoned) {

  /** Whether it was there at this moment. */
  public boolean lasts(Instant at) {
    return began.isBefore(at) && (ended == null || !ended.isBefore(at));
  }
}
