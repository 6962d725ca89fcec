package org.suoma.county.storage.checking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.suoma.county.storage.Database;

/** Remembers what checks found, since when, and whether it came back. Threads share one. */
public final class ProblemStore {

  private static final String JOINED =
      """
      FROM problem p
      LEFT JOIN entry e ON p.subject LIKE 'entry:%' AND e.id = substr(p.subject, 7)
      LEFT JOIN check_override o ON o.rule = p.rule AND o.subject = p.subject
        AND o.place = p.place AND o.digest = e.digest
      """;

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public ProblemStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Takes what a scan of the whole content found; what it did not find is gone.
   *
   * @param entries how many were looked at
   */
  public void putAll(List<ProblemRow> found, int entries, Instant at) {
    database.change(
        handle -> {
          long scan = put(handle, found, entries, at);
          handle.execute(
              "UPDATE problem SET gone_at = ? WHERE gone_at IS NULL AND scan < ?",
              at.toString(),
              scan);
          ProblemHistory.follow(handle, scan, at);
          return scan;
        });
  }

  /** Takes what was found about some subjects; about others nothing changes. */
  public void put(List<ProblemRow> found, Set<String> subjects, Instant at) {
    database.change(
        handle -> {
          long scan = put(handle, found, -1, at);
          PreparedBatch gone =
              handle.prepareBatch(
                  """
                  UPDATE problem SET gone_at = :at
                  WHERE subject = :subject AND gone_at IS NULL AND scan < :scan
                  """);
          subjects.forEach(
              subject ->
                  gone.bind("at", at.toString()).bind("subject", subject).bind("scan", scan).add());
          if (!subjects.isEmpty()) {
            gone.execute();
          }
          ProblemHistory.follow(handle, scan, at);
          return scan;
        });
  }

  /** When the whole content was last looked at; empty before the first time. */
  public Optional<Instant> lastScan() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT at FROM check_scan WHERE entries >= 0 ORDER BY id DESC LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
  }

  /** How many there are now, by rule and severity. */
  public List<ProblemCount> counts() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT p.rule, p.severity, count(o.reason) AS overridden, count(*) AS n "
                        + JOINED
                        + " WHERE p.gone_at IS NULL GROUP BY p.rule, p.severity")
                .map(
                    (row, context) ->
                        new ProblemCount(
                            row.getString("rule"),
                            row.getString("severity"),
                            row.getInt("overridden"),
                            row.getInt("n")))
                .list());
  }

  /** The problems that a query asks for, the heaviest and oldest first. */
  public List<ProblemLine> find(ProblemQuery query) {
    return jdbi.withHandle(
        handle ->
            select(
                    handle,
                    query,
                    "p.*, e.title, e.unit, o.reason",
                    """
                     ORDER BY CASE p.severity WHEN 'BLOCK' THEN 0 WHEN 'WARN' THEN 1 ELSE 2 END,
                       p.gone_at DESC NULLS LAST, p.first_seen, p.rule, p.subject, p.place
                     LIMIT %d OFFSET %d
                    """
                        .formatted(
                            ProblemQuery.PAGE_SIZE, (query.page() - 1) * ProblemQuery.PAGE_SIZE))
                .map((row, context) -> line(row))
                .list());
  }

  /** How many problems match, whatever the page. */
  public int count(ProblemQuery query) {
    return jdbi.withHandle(
        handle -> select(handle, query, "count(*)", "").mapTo(Integer.class).one());
  }

  private static Query select(Handle handle, ProblemQuery query, String what, String tail) {
    return handle
        .createQuery(
            "SELECT "
                + what
                + " "
                + JOINED
                + """
                WHERE (:rule = '' OR p.rule = :rule)
                  AND (:severity = '' OR p.severity = :severity)
                  AND (p.gone_at IS NOT NULL) = :gone
                """
                + tail)
        .bind("rule", query.rule())
        .bind("severity", query.severity())
        .bind("gone", query.gone());
  }

  private static long put(Handle handle, List<ProblemRow> found, int entries, Instant at) {
    handle.execute("INSERT INTO check_scan (at, entries) VALUES (?, ?)", at.toString(), entries);
    long scan = handle.createQuery("SELECT max(id) FROM check_scan").mapTo(Long.class).one();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO problem (rule, subject, place, severity, location, what, advice,
              first_seen, last_seen, scan)
            VALUES (:rule, :subject, :place, :severity, :location, :what, :advice, :at, :at, :scan)
            ON CONFLICT (rule, subject, place) DO UPDATE SET severity = excluded.severity,
              location = excluded.location, what = excluded.what, advice = excluded.advice,
              last_seen = excluded.last_seen, scan = excluded.scan,
              again = problem.again + CASE WHEN problem.gone_at IS NULL THEN 0 ELSE 1 END,
              gone_at = NULL
            """);
    for (ProblemRow row : found) {
      batch
          .bind("rule", row.rule())
          .bind("subject", row.subject())
          .bind("place", row.place())
          .bind("severity", row.severity())
          .bind("location", row.where())
          .bind("what", row.what())
          .bind("advice", row.advice())
          .bind("at", at.toString())
          .bind("scan", scan)
          .add();
    }
    if (!found.isEmpty()) {
      batch.execute();
    }
    return scan;
  }

  /** The problem of a row that has its columns under their own names. */
  static ProblemRow problem(ResultSet row) throws SQLException {
    return new ProblemRow(
        row.getString("rule"),
        row.getString("subject"),
        row.getString("place"),
        row.getString("severity"),
        row.getString("location"),
        row.getString("what"),
        row.getString("advice"));
  }

  private static ProblemLine line(ResultSet row) throws SQLException {
    return new ProblemLine(
        problem(row),
        row.getString("title"),
        row.getString("unit"),
        Instant.parse(row.getString("first_seen")),
        Instant.parse(row.getString("last_seen")),
        instant(row.getString("gone_at")),
        row.getInt("again"),
        row.getString("reason"));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
