package org.suoma.county.storage.staff;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of the audit trail as it lies in the database.
 *
 * @param subject a submission's number, or what else was looked into
 * @param at when
 * @param actor who
 * @param role as what
 * @param deed what was done: its name and its facts
 * @param note sealed; null if there is none
 * @param link its place in the chain of hashes
 */
public record StepRow(
    String subject,
    Instant at,
    String actor,
    String role,
    Deed deed,
    @Nullable Note note,
    Link link) {

  /**
   * What was done.
   *
   * @param action its name
   * @param facts JSON
   */
  public record Deed(String action, String facts) {}

  /**
   * A sealed note.
   *
   * @param hex its bytes, hexadecimal
   */
  public record Note(String hex) {}

  /**
   * A place in the chain.
   *
   * @param previous hash of the step before
   * @param hash of this one
   */
  public record Link(String previous, String hash) {}

  /** The note, if there is one. */
  public Optional<Note> sealedNote() {
    return Optional.ofNullable(note);
  }
}
