package org.suoma.county.review;

import java.time.Clock;
import org.suoma.content.model.ContentJson;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.storage.RevisionStore;

/**
 * Everything about revisions.
 *
 * @param rules how the county reviews
 * @param revisions finds them
 * @param writing for those who write
 * @param reading for those who read
 * @param signing for those who sign
 */
public record ReviewServices(
    ReviewRules rules,
    Revisions revisions,
    WritingDesk writing,
    ReadingDesk reading,
    SigningDesk signing) {

  /** Puts them together. */
  public static ReviewServices of(
      RevisionStore store, ContentJson json, ReviewRules rules, StaffTrail trail, Clock clock) {
    Steps steps = new Steps(store, json, rules, trail, clock);
    return new ReviewServices(
        rules,
        new Revisions(store, rules),
        new WritingDesk(steps, store, rules),
        new ReadingDesk(steps, rules),
        new SigningDesk(steps, json));
  }
}
