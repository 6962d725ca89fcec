package org.suoma.county.storage.content;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A revision without what is written in it.
 *
 * @param id number, in the order of making; 0 before it is added
 * @param entry id of the entry that it is about
 * @param start what it starts from
 * @param heading what lists show of it
 * @param author login of whoever began it
 * @param standing how far it has come
 * @param madeAt when it was begun
 * @param changedAt when it was last written or moved
 */
public record RevisionRow(
    long id,
    String entry,
    Start start,
    Heading heading,
    String author,
    Standing standing,
    Instant madeAt,
    Instant changedAt) {

  /**
   * What a revision starts from.
   *
   * @param kind name of the kind of change
   * @param base digest of the entry; empty if there is none yet
   * @param batch number of the import that brought it; null if it was written by hand
   */
  public record Start(String kind, String base, @Nullable Long batch) {}

  /**
   * What lists show.
   *
   * @param type JSON name of the entry's type
   * @param title Han title, as far as it is written
   * @param unit id of the responsible unit
   */
  public record Heading(String type, String title, String unit) {}

  /**
   * How far a revision has come.
   *
   * @param state name of the state
   * @param passed how many have reviewed it since it was handed in
   * @param urgent whether it is reviewed afterwards
   * @param edition counts changes, from 1
   * @param dueOn until when whoever has it now should be done; null if nobody waits
   */
  public record Standing(
      String state, int passed, boolean urgent, int edition, @Nullable LocalDate dueOn) {}

  /** The same, come further; its edition goes up. */
  public RevisionRow moved(
      String state, int passed, boolean urgent, @Nullable LocalDate dueOn, Instant at) {
    Standing next = new Standing(state, passed, urgent, standing.edition() + 1, dueOn);
    return new RevisionRow(id, entry, start, heading, author, next, madeAt, at);
  }

  /** The same, rewritten; its edition goes up. */
  public RevisionRow rewritten(Heading other, Instant at) {
    Standing next =
        new Standing(
            standing.state(),
            standing.passed(),
            standing.urgent(),
            standing.edition() + 1,
            standing.dueOn());
    return new RevisionRow(id, entry, start, other, author, next, madeAt, at);
  }
}
