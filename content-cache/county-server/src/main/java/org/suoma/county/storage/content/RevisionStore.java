package org.suoma.county.storage.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.release.Sha256;
import org.suoma.county.storage.Database;

/** Reads revisions and opens the one way to change them. Threads share one. */
public final class RevisionStore {

  private final Database database;
  private final Jdbi jdbi;
  private final ContentJson json;

  /** Keeps them in this database. */
  public RevisionStore(Database database, ContentJson json) {
    this.database = database;
    this.jdbi = database.jdbi();
    this.json = json;
  }

  /**
   * Changes revisions and content together: all of it stays, or, if the work throws, nothing.
   *
   * @param <T> what the work gives
   * @param <X> what it may throw
   */
  public <T, X extends Exception> T change(Work<T, X> work) throws X {
    return database.<T, X>change(handle -> work.with(new RevisionChange(handle, json)));
  }

  /** Work that changes revisions. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does the work. */
    T with(RevisionChange change) throws X;
  }

  /** The revision with this number. */
  public Optional<RevisionRow> find(long id) {
    return jdbi.withHandle(handle -> find(handle, id));
  }

  /** What is written in it, as JSON that need not be complete. */
  public Optional<byte[]> content(long id) {
    return jdbi.withHandle(handle -> content(handle, id));
  }

  /** The entry's JSON before it was signed for; empty if there was no entry, or it is not yet. */
  public Optional<byte[]> replaced(long id) {
    return jdbi.withHandle(handle -> replaced(handle, id));
  }

  /** Revisions in these states: what is due first comes first, then the newest; at most so many. */
  public List<RevisionRow> in(Collection<String> states, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM revision WHERE state IN (<states>)
                    ORDER BY due_on IS NULL, due_on, id DESC LIMIT :limit
                    """)
                .bindList("states", List.copyOf(states))
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
  }

  /** How many revisions are in this state. */
  public int count(String state) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM revision WHERE state = ?")
                .bind(0, state)
                .mapTo(Integer.class)
                .one());
  }

  /** All revisions of an entry, the newest first. */
  public List<RevisionRow> of(String entry) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM revision WHERE entry = ? ORDER BY id DESC")
                .bind(0, entry)
                .map((row, context) -> row(row))
                .list());
  }

  /** The batch with this number. */
  public Optional<BatchRow> batch(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM batch WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> batch(row))
                .findOne());
  }

  /** Batches of which something is still on its way, the newest first. */
  public List<BatchRow> openBatches() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM batch WHERE id IN (
                      SELECT batch FROM revision WHERE state IN ('WRITING', 'IN_REVIEW', 'TO_SIGN'))
                    ORDER BY id DESC
                    """)
                .map((row, context) -> batch(row))
                .list());
  }

  /** All revisions of a batch, in the order of the import. */
  public List<RevisionRow> ofBatch(long batch) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM revision WHERE batch = ? ORDER BY id")
                .bind(0, batch)
                .map((row, context) -> row(row))
                .list());
  }

  /** The media that a revision brings. */
  public List<NewMedium> media(long id) {
    return jdbi.withHandle(handle -> media(handle, id));
  }

  /** What was done with a revision, in order. */
  public List<RemarkRow> remarks(long id) {
    return jdbi.withHandle(handle -> remarks(handle, id));
  }

  static Optional<RevisionRow> find(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM revision WHERE id = ?")
        .bind(0, id)
        .map((row, context) -> row(row))
        .findOne();
  }

  static Optional<byte[]> content(Handle handle, long id) {
    return handle
        .createQuery("SELECT json FROM revision WHERE id = ?")
        .bind(0, id)
        .mapTo(byte[].class)
        .findOne();
  }

  static Optional<byte[]> replaced(Handle handle, long id) {
    return handle
        .createQuery("SELECT replaced FROM revision WHERE id = ? AND replaced IS NOT NULL")
        .bind(0, id)
        .mapTo(byte[].class)
        .findOne();
  }

  static List<NewMedium> media(Handle handle, long id) {
    return handle
        .createQuery(
            "SELECT path, digest, length FROM revision_medium WHERE revision = ? ORDER BY path")
        .bind(0, id)
        .map(
            (row, context) ->
                new NewMedium(
                    row.getString("path"),
                    new Sha256(row.getString("digest")),
                    row.getLong("length")))
        .list();
  }

  static List<RemarkRow> remarks(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM revision_remark WHERE revision = ? ORDER BY id")
        .bind(0, id)
        .map(
            (row, context) ->
                new RemarkRow(
                    Instant.parse(row.getString("at")),
                    row.getString("actor"),
                    row.getString("name"),
                    row.getString("step"),
                    row.getString("words")))
        .list();
  }

  private static RevisionRow row(ResultSet row) throws SQLException {
    @Nullable String due = row.getString("due_on");
    return new RevisionRow(
        row.getLong("id"),
        row.getString("entry"),
        start(row),
        new RevisionRow.Heading(
            row.getString("type"), row.getString("title"), row.getString("unit")),
        row.getString("author"),
        new RevisionRow.Standing(
            row.getString("state"),
            row.getInt("passed"),
            row.getBoolean("urgent"),
            row.getInt("edition"),
            due == null ? null : LocalDate.parse(due)),
        Instant.parse(row.getString("made_at")),
        Instant.parse(row.getString("changed_at")));
  }

  private static RevisionRow.Start start(ResultSet row) throws SQLException {
    long batch = row.getLong("batch");
    return new RevisionRow.Start(
        row.getString("kind"), row.getString("base"), row.wasNull() ? null : batch);
  }

  private static BatchRow batch(ResultSet row) throws SQLException {
    return new BatchRow(
        row.getLong("id"),
        row.getString("author"),
        Instant.parse(row.getString("made_at")),
        row.getString("files"));
  }
}
