package org.suoma.county.storage.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.report.KioskVitals;
import org.suoma.county.storage.Database;

/** Remembers the last report of every kiosk. Threads share one. */
public final class KioskLog {

  private static final ContentJson JSON = new ContentJson();

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
                INSERT INTO kiosk
                  (name, last_seen, release, troubles, notices, paper, waiting, clock_ahead,
                   vitals)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET last_seen = excluded.last_seen,
                  release = excluded.release, troubles = excluded.troubles,
                  notices = excluded.notices, paper = excluded.paper,
                  waiting = excluded.waiting, clock_ahead = excluded.clock_ahead,
                  vitals = excluded.vitals
                """,
                line.name(),
                line.lastSeen().toString(),
                line.release(),
                String.join("\n", line.troubles()),
                String.join("\n", line.notices()),
                line.told().paper(),
                line.told().waiting(),
                line.told().clockAhead(),
                new String(JSON.write(line.told().vitals()), UTF_8)));
  }

  /** All kiosks, in the order of names. */
  public List<KioskLine> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM kiosk ORDER BY name")
                .map((row, context) -> line(row))
                .list());
  }

  private static KioskLine line(ResultSet row) throws SQLException {
    return new KioskLine(
        row.getString("name"),
        Instant.parse(row.getString("last_seen")),
        number(row.getObject("release")),
        row.getString("troubles").lines().toList(),
        row.getString("notices").lines().toList(),
        new KioskLine.Told(
            row.getString("paper"),
            row.getObject("waiting") instanceof Number number ? number.intValue() : null,
            number(row.getObject("clock_ahead")),
            vitals(row.getString("vitals"))));
  }

  private static KioskVitals vitals(String json) throws SQLException {
    try {
      return JSON.read(json.getBytes(UTF_8), KioskVitals.class);
    } catch (MalformedContentException e) {
      throw new SQLException("kiosk.vitals: " + e.getMessage(), e);
    }
  }

  private static @Nullable Long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : null;
  }
}
