package org.suoma.county.storage.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.suoma.county.storage.Database;

/** Remembers roll-outs. Threads share one. */
public final class RolloutStore {

  private static final int MOST = 200;

  private static final List<String> COLUMNS =
      List.of(
          "sequence",
          "template",
          "started_at",
          "started_by",
          "restores",
          "plan",
          "success_percent",
          "error_percent",
          "soak_minutes",
          "limit_hours",
          "phase",
          "opened_at",
          "judged_from",
          "excused",
          "note",
          "noted_at",
          "noted_by");

  private final Jdbi jdbi;
  private final String table;

  private RolloutStore(Database database, String table) {
    this.jdbi = database.jdbi();
    this.table = table;
  }

  /** Roll-outs of releases, in this database. */
  public static RolloutStore ofReleases(Database database) {
    return new RolloutStore(database, "rollout");
  }

  /** Roll-outs of versions of the software, in this database. */
  public static RolloutStore ofSoftware(Database database) {
    return new RolloutStore(database, "software_rollout");
  }

  /** Puts a roll-out in the place of what was known of it. */
  public void put(RolloutRow row) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                Replacing.row(table, COLUMNS),
                row.sequence(),
                row.template(),
                row.startedAt().toString(),
                row.startedBy(),
                row.restores(),
                row.plan(),
                row.rules().successPercent(),
                row.rules().errorPercent(),
                row.rules().soakMinutes(),
                row.rules().limitHours(),
                row.phase(),
                row.openedAt().toString(),
                row.judgedFrom().toString(),
                String.join("\n", row.excused()),
                row.note().text(),
                row.note().at().toString(),
                row.note().by()));
  }

  /** The roll-out of a release; empty if it had none. */
  public Optional<RolloutRow> of(long sequence) {
    return all().stream().filter(row -> row.sequence() == sequence).findFirst();
  }

  /** The newest ones, newest first. */
  public List<RolloutRow> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM <table> ORDER BY sequence DESC LIMIT :n")
                .define("table", table)
                .bind("n", MOST)
                .map((row, context) -> row(row))
                .list());
  }

  private static RolloutRow row(ResultSet row) throws SQLException {
    return new RolloutRow(
        row.getLong("sequence"),
        row.getString("template"),
        Instant.parse(row.getString("started_at")),
        row.getString("started_by"),
        row.getLong("restores"),
        row.getString("plan"),
        new RolloutRow.Rules(
            row.getInt("success_percent"),
            row.getInt("error_percent"),
            row.getInt("soak_minutes"),
            row.getInt("limit_hours")),
        row.getString("phase"),
        Instant.parse(row.getString("opened_at")),
        Instant.parse(row.getString("judged_from")),
        row.getString("excused").lines().toList(),
        new RolloutRow.Note(
            row.getString("note"),
            Instant.parse(row.getString("noted_at")),
            row.getString("noted_by")));
  }
}
