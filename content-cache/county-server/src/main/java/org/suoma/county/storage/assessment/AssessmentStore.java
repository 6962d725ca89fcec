package org.suoma.county.storage.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.suoma.county.storage.Database;

/**
 * Keeps what people say for the quarterly score sheet, and what was issued, to which versions are
 * only ever added. Threads share one.
 */
public final class AssessmentStore {

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps it in this database. */
  public AssessmentStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /** Takes points; they take the place of those that the unit had for the item. */
  public void put(String quarter, String unit, MarkRow mark, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO assessment_mark (quarter, unit, item, points, remark, login,
                      signature, at)
                    VALUES (:quarter, :unit, :item, :points, :remark, :login, :signature, :at)
                    ON CONFLICT (quarter, unit, item) DO UPDATE SET points = excluded.points,
                      remark = excluded.remark, login = excluded.login,
                      signature = excluded.signature, at = excluded.at
                    """)
                .bind("quarter", quarter)
                .bind("unit", unit)
                .bind("item", mark.item())
                .bind("points", mark.points().toPlainString())
                .bind("remark", mark.remark())
                .bind("login", mark.login())
                .bind("signature", mark.signature())
                .bind("at", at.toString())
                .execute());
  }

  /** All marks of a quarter by unit and item. */
  public Map<String, Map<String, MarkRow>> marks(String quarter) {
    Map<String, Map<String, MarkRow>> marks = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM assessment_mark WHERE quarter = :quarter")
                .bind("quarter", quarter)
                .map((row, context) -> Map.entry(row.getString("unit"), mark(row)))
                .forEach(
                    one ->
                        marks
                            .computeIfAbsent(one.getKey(), unit -> new LinkedHashMap<>())
                            .put(one.getValue().item(), one.getValue())));
    return marks;
  }

  /** From now on a finding is not held against a unit. */
  public void pardon(String quarter, String unit, PardonRow pardon, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO assessment_pardon (quarter, unit, finding, reason, login, signature, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (quarter, unit, finding) DO UPDATE SET reason = excluded.reason,
                  login = excluded.login, signature = excluded.signature, at = excluded.at
                """,
                quarter,
                unit,
                pardon.finding(),
                pardon.reason(),
                pardon.login(),
                pardon.signature(),
                at.toString()));
  }

  /**
   * It is held against it again.
   *
   * @return whether it was not
   */
  public boolean unpardon(String quarter, String unit, String finding) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "DELETE FROM assessment_pardon WHERE quarter = ? AND unit = ? AND finding = ?",
                    quarter,
                    unit,
                    finding)
                > 0);
  }

  /** All pardons of a quarter by unit and finding. */
  public Map<String, Map<String, PardonRow>> pardons(String quarter) {
    Map<String, Map<String, PardonRow>> pardons = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM assessment_pardon WHERE quarter = :quarter")
                .bind("quarter", quarter)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("unit"),
                            new PardonRow(
                                row.getString("finding"),
                                row.getString("reason"),
                                row.getString("login"),
                                row.getString("signature"))))
                .forEach(
                    one ->
                        pardons
                            .computeIfAbsent(one.getKey(), unit -> new LinkedHashMap<>())
                            .put(one.getValue().finding(), one.getValue())));
    return pardons;
  }

  /**
   * Adds a version, durably or not at all.
   *
   * @param json what is issued
   * @return false, and nothing is added, if there is one of this number already or the one before
   *     is missing
   */
  public boolean issue(IssueRow issue, byte[] json) {
    return database.change(
        handle -> {
          if (newest(handle, issue.quarter()) != issue.version() - 1) {
            return false;
          }
          handle.execute(
              """
              INSERT INTO assessment_issue (quarter, version, json, reason, signature, at)
              VALUES (?, ?, ?, ?, ?, ?)
              """,
              issue.quarter(),
              issue.version(),
              json,
              issue.reason(),
              issue.signature(),
              issue.at().toString());
          return true;
        });
  }

  private static int newest(Handle handle, String quarter) {
    return handle
        .createQuery(
            "SELECT coalesce(max(version), 0) FROM assessment_issue WHERE quarter = :quarter")
        .bind("quarter", quarter)
        .mapTo(Integer.class)
        .one();
  }

  /** The versions of a quarter, the newest first. */
  public List<IssueRow> issues(String quarter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT quarter, version, reason, signature, at FROM assessment_issue
                    WHERE quarter = :quarter ORDER BY version DESC
                    """)
                .bind("quarter", quarter)
                .map((row, context) -> issue(row))
                .list());
  }

  /** What was issued in this version, exactly as it was. */
  public Optional<byte[]> issued(String quarter, int version) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT json FROM assessment_issue
                    WHERE quarter = :quarter AND version = :version
                    """)
                .bind("quarter", quarter)
                .bind("version", version)
                .mapTo(byte[].class)
                .findOne());
  }

  private static MarkRow mark(ResultSet row) throws SQLException {
    return new MarkRow(
        row.getString("item"),
        new BigDecimal(row.getString("points")),
        row.getString("remark"),
        row.getString("login"),
        row.getString("signature"));
  }

  private static IssueRow issue(ResultSet row) throws SQLException {
    return new IssueRow(
        row.getString("quarter"),
        row.getInt("version"),
        row.getString("reason"),
        row.getString("signature"),
        Instant.parse(row.getString("at")));
  }
}
