package org.suoma.county.storage;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Remembers the last report of every kiosk. Threads share one. */
public final class KioskLog {

  private final Jdbi jdbi;

  /** Keeps the log in this database. */
  public KioskLog(Database database) {
    this.jdbi = database.jdbi();
  }

  /** Replaces what a kiosk said before. */
  public void put(KioskLine line) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO kiosk (name, last_seen, release, troubles) VALUES (?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET last_seen = excluded.last_seen,
                  release = excluded.release, troubles = excluded.troubles
                """,
                line.name(),
                line.lastSeen().toString(),
                line.release(),
                String.join("\n", line.troubles())));
  }

  /** All kiosks, in the order of names. */
  public List<KioskLine> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM kiosk ORDER BY name")
                .map(
                    (row, context) ->
                        new KioskLine(
                            row.getString("name"),
                            Instant.parse(row.getString("last_seen")),
                            release(row.getObject("release")),
                            row.getString("troubles").lines().toList()))
                .list());
  }

  private static @Nullable Long release(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : null;
  }
}
