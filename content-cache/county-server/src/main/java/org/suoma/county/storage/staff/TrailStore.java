package org.suoma.county.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.suoma.county.storage.Database;

/** Keeps the audit trail, to which steps are only ever added. Threads share one. */
public final class TrailStore {

  /** What the first step follows: 64 zeros. */
  public static final String BEGINNING = "0".repeat(64);

  /** Stands for "whatever has been done to it before". */
  public static final int ANY = -1;

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps it in this database. */
  public TrailStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Adds a step, durably or not at all.
   *
   * @param subject the step's
   * @param seen how many steps of this subject the caller has seen, or {@link #ANY}
   * @param step makes the step out of the hash of the one before
   * @return false, and nothing is added, if somebody else has added a step meanwhile
   */
  public boolean append(String subject, int seen, Function<String, StepRow> step) {
    return append(subject, seen, step, handle -> {});
  }

  /** Adds a step, and does something else in the same transaction. */
  public boolean append(String subject, int seen, Function<String, StepRow> step, Beside beside) {
    return database.change(
        handle -> {
          if (seen != ANY && count(handle, subject) != seen) {
            return false;
          }
          insert(handle, step.apply(head(handle)));
          beside.work(handle);
          return true;
        });
  }

  /** Work in the transaction of a step. */
  @FunctionalInterface
  public interface Beside {
    /** Does it. */
    void work(Handle handle);
  }

  /** All steps of a subject, in order. */
  public List<StepRow> steps(String subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM audit_step WHERE subject = :subject ORDER BY id")
                .bind("subject", subject)
                .map((row, context) -> step(row))
                .list());
  }

  /**
   * The newest steps, the last one first.
   *
   * @param actor only of this one; empty for all
   * @param from so many are left out
   * @param most no more than these
   */
  public List<StepRow> newest(String actor, int from, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM audit_step WHERE :actor = '' OR actor = :actor
                    ORDER BY id DESC LIMIT :most OFFSET :from
                    """)
                .bind("actor", actor)
                .bind("most", most)
                .bind("from", from)
                .map((row, context) -> step(row))
                .list());
  }

  /**
   * Reads the whole trail in order, step by step.
   *
   * @param <T> what the reading gives
   */
  public <T> T allSteps(Function<Iterable<StepRow>, T> reading) {
    return jdbi.withHandle(
        handle ->
            reading.apply(
                handle
                    .createQuery("SELECT * FROM audit_step ORDER BY id")
                    .map((row, context) -> step(row))));
  }

  private static int count(Handle handle, String subject) {
    return handle
        .createQuery("SELECT count(*) FROM audit_step WHERE subject = :subject")
        .bind("subject", subject)
        .mapTo(Integer.class)
        .one();
  }

  private static String head(Handle handle) {
    return handle
        .createQuery("SELECT hash FROM audit_step ORDER BY id DESC LIMIT 1")
        .mapTo(String.class)
        .findOne()
        .orElse(BEGINNING);
  }

  private static void insert(Handle handle, StepRow step) {
    byte[] note = step.sealedNote().map(one -> HexFormat.of().parseHex(one.hex())).orElse(null);
    handle
        .createUpdate(
            """
            INSERT INTO audit_step (subject, at, actor, role, action, facts, note, previous, hash)
            VALUES (:subject, :at, :actor, :role, :action, :facts, :note, :previous, :hash)
            """)
        .bind("subject", step.subject())
        .bind("at", step.at().toString())
        .bind("actor", step.actor())
        .bind("role", step.role())
        .bind("action", step.deed().action())
        .bind("facts", step.deed().facts())
        .bind("note", note)
        .bind("previous", step.link().previous())
        .bind("hash", step.link().hash())
        .execute();
  }

  private static StepRow step(ResultSet row) throws SQLException {
    byte[] note = row.getBytes("note");
    return new StepRow(
        row.getString("subject"),
        Instant.parse(row.getString("at")),
        row.getString("actor"),
        row.getString("role"),
        new StepRow.Deed(row.getString("action"), row.getString("facts")),
        note == null ? null : new StepRow.Note(HexFormat.of().formatHex(note)),
        new StepRow.Link(row.getString("previous"), row.getString("hash")));
  }
}
