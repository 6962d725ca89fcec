package org.suoma.county.review;

import java.time.Instant;
import org.suoma.county.storage.content.RemarkRow;

/**
 * What was done with a revision, or said of it.
 *
 * @param at when
 * @param actor login of whoever did it
 * @param name as they were called then
 * @param step what was done
 * @param words what was said; may be empty
 */
public record Remark(Instant at, String actor, String name, ReviewStep step, String words) {

  static Remark of(RemarkRow row) {
    return new Remark(
        row.at(), row.actor(), row.name(), ReviewStep.valueOf(row.step()), row.words());
  }
}
