package org.suoma.county.storage.checking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem of the register.
 *
 * @param row what was found
 * @param title of the entry; null if it is no entry, or gone
 * @param unit id of the entry's unit; null likewise
 * @param firstSeen when it was first found
 * @param lastSeen when it was last found
 * @param goneAt when it was no longer found; null while it is there
 * @param again how often it came back
 * @param reason why an approver lets it through as the entry stands now; null if nobody does
 */
public record ProblemLine(
    ProblemRow row,
    @Nullable String title,
    @Nullable String unit,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable Instant goneAt,
    int again,
    @Nullable String reason) {

  /** Whether it is let through. */
  public boolean isOverridden() {
    return reason != null;
  }
}
