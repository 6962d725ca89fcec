package org.suoma.county.review;

import java.time.Instant;
import java.util.List;
import org.suoma.county.storage.content.BatchRow;

/**
 * What one import brought: revisions that can be read and signed for together.
 *
 * @param id its number
 * @param author login of whoever imported
 * @param madeAt when
 * @param files what the files are called
 * @param revisions in the order of the import, less those that a later import took over
 */
public record Batch(
    long id, String author, Instant madeAt, String files, List<Revision> revisions) {

  /** Copies the list. */
  public Batch {
    revisions = List.copyOf(revisions);
  }

  static Batch of(BatchRow row, List<Revision> revisions) {
    return new Batch(row.id(), row.author(), row.madeAt(), row.files(), revisions);
  }

  /** Its revisions in this state. */
  public List<Revision> in(RevisionState state) {
    return revisions.stream().filter(revision -> revision.state() == state).toList();
  }
}
