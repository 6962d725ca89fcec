package org.suoma.county.storage;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Remembers what roll-outs need to know of every kiosk. Threads share one. */
public final class ReportedKiosks {

  private final Jdbi jdbi;

  /** Keeps it in this database. */
  public ReportedKiosks(Database database) {
    this.jdbi = database.jdbi();
  }

  /** Replaces what a kiosk said before. */
  public void put(ReportedKiosk kiosk) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT OR REPLACE INTO rollout_kiosk VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kiosk.name(),
                kiosk.at().toString(),
                kiosk.traits().told(),
                kiosk.traits().ring(),
                kiosk.traits().area(),
                String.join("\n", kiosk.traits().tags()),
                kiosk.release(),
                kiosk.outcome(),
                kiosk.error(),
                kiosk.fault(),
                kiosk.step(),
                kiosk.percent()));
  }

  /** All kiosks, in the order of names. */
  public List<ReportedKiosk> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM rollout_kiosk ORDER BY name")
                .map(
                    (row, context) ->
                        new ReportedKiosk(
                            row.getString("name"),
                            Instant.parse(row.getString("at")),
                            new ReportedKiosk.Traits(
                                row.getBoolean("traits"),
                                row.getString("ring"),
                                row.getString("area"),
                                row.getString("tags").lines().toList()),
                            row.getLong("release"),
                            row.getString("outcome"),
                            row.getString("error"),
                            row.getString("fault"),
                            row.getString("step"),
                            row.getInt("percent")))
                .list());
  }
}
