package org.suoma.county.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.EntryType;
import org.suoma.county.storage.content.RevisionRow;

/**
 * A 稿件: what somebody wants an entry to become.
 *
 * @param id its number
 * @param entry id of the entry
 * @param kind what it does to the entry
 * @param batch number of the import that brought it; null if it was written by hand
 * @param type the entry's type
 * @param title Han title, as far as it is written
 * @param unit id of the responsible unit
 * @param author login of whoever began it
 * @param state how far it has come
 * @param passed how many have reviewed it since it was handed in
 * @param urgent whether it is signed for first and reviewed afterwards
 * @param edition counts changes
 * @param changedAt when it was last written or moved
 * @param dueOn until when whoever has it now should be done; null if nobody waits
 */
public record Revision(
    long id,
    String entry,
    RevisionKind kind,
    @Nullable Long batch,
    EntryType type,
    String title,
    String unit,
    String author,
    RevisionState state,
    int passed,
    boolean urgent,
    int edition,
    Instant changedAt,
    @Nullable LocalDate dueOn) {

  static Revision of(RevisionRow row) {
    return new Revision(
        row.id(),
        row.entry(),
        RevisionKind.valueOf(row.start().kind()),
        row.start().batch(),
        EntryType.named(row.heading().type()),
        row.heading().title(),
        row.heading().unit(),
        row.author(),
        RevisionState.valueOf(row.standing().state()),
        row.standing().passed(),
        row.standing().urgent(),
        row.standing().edition(),
        row.changedAt(),
        row.standing().dueOn());
  }

  /** Whether it was signed for in a hurry and somebody still has to read it. */
  public boolean owesReview(ReviewRules rules) {
    return state == RevisionState.SIGNED && urgent && passed < rules.reviews();
  }
}
