package org.suoma.county.storage.checking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.suoma.county.storage.Database;

/** Tells when problems of the register were there, each time by itself. Threads share one. */
public final class ProblemHistory {

  private final Jdbi jdbi;

  /** Reads what {@link ProblemStore} keeps in this database. */
  public ProblemHistory(Database database) {
    this.jdbi = database.jdbi();
  }

  /**
   * The times that problems were there at some moment of a period, the oldest first.
   *
   * @param from its first moment
   * @param until the first moment after it
   */
  public List<ProblemSpell> between(Instant from, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT s.*, p.severity, p.location, p.what, p.advice, e.title, o.reason
                    FROM problem_spell s
                    JOIN problem p ON p.rule = s.rule AND p.subject = s.subject
                      AND p.place = s.place
                    LEFT JOIN entry e ON s.subject LIKE 'entry:%' AND e.id = substr(s.subject, 7)
                    LEFT JOIN check_override o ON o.rule = s.rule AND o.subject = s.subject
                      AND o.place = s.place AND o.digest = e.digest
                    WHERE s.began < :until AND (s.ended IS NULL OR s.ended >= :from)
                    ORDER BY s.began, s.rule, s.subject, s.place, s.again
                    """)
                .bind("from", from.toString())
                .bind("until", until.toString())
                .map((row, context) -> spell(row))
                .list());
  }

  /** How often the whole content was looked at within a period. */
  public int scans(Instant from, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM check_scan
                    WHERE entries >= 0 AND at >= :from AND at < :until
                    """)
                .bind("from", from.toString())
                .bind("until", until.toString())
                .mapTo(Integer.class)
                .one());
  }

  /** Takes down what a scan has changed in the register. */
  static void follow(Handle handle, long scan, Instant at) {
    handle.execute(
        """
        INSERT INTO problem_spell (rule, subject, place, again, began, unit)
        SELECT p.rule, p.subject, p.place, p.again, ?, coalesce(e.unit, '')
        FROM problem p
        LEFT JOIN entry e ON p.subject LIKE 'entry:%' AND e.id = substr(p.subject, 7)
        WHERE p.scan = ? AND NOT EXISTS (
          SELECT 1 FROM problem_spell s WHERE s.rule = p.rule AND s.subject = p.subject
            AND s.place = p.place AND s.again = p.again)
        """,
        at.toString(), scan);
    handle.execute(
        """
        UPDATE problem_spell SET ended = ? WHERE ended IS NULL AND EXISTS (
          SELECT 1 FROM problem p WHERE p.rule = problem_spell.rule
            AND p.subject = problem_spell.subject AND p.place = problem_spell.place
            AND p.gone_at IS NOT NULL)
        """,
        at.toString());
  }

  private static ProblemSpell spell(ResultSet row) throws SQLException {
    return new ProblemSpell(
        ProblemStore.problem(row),
        row.getString("title"),
        row.getString("unit"),
        row.getInt("again"),
        Instant.parse(row.getString("began")),
        instant(row.getString("ended")),
        row.getString("reason") != null);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
