package org.suoma.county.review;

import java.time.Clock;
import org.suoma.content.model.ContentJson;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.importing.Importer;
import org.suoma.county.storage.content.RevisionStore;

/**
 * Everything about revisions.
 *
 * @param rules how the county reviews
 * @param revisions finds them
 * @param writing for those who write
 * @param reading for those who read
 * @param signing for those who sign
 * @param imports brings files in as revisions
 * @param batches moves those of one import together
 */
public record ReviewServices(
    ReviewRules rules,
    Revisions revisions,
    WritingDesk writing,
    ReadingDesk reading,
    SigningDesk signing,
    ImportDesk imports,
    BatchDesk batches) {

  /** Puts them together. */
  public static ReviewServices of(
      RevisionStore store,
      Importer importer,
      ContentJson json,
      ReviewRules rules,
      StaffTrail trail,
      Clock clock) {
    Steps steps = new Steps(store, json, rules, trail, clock);
    WritingDesk writing = new WritingDesk(steps, store, rules);
    ReadingDesk reading = new ReadingDesk(steps, rules);
    SigningDesk signing = new SigningDesk(steps, json);
    return new ReviewServices(
        rules,
        new Revisions(store, rules),
        writing,
        reading,
        signing,
        new ImportDesk(importer, store, steps, json),
        new BatchDesk(writing, reading, signing));
  }
}
