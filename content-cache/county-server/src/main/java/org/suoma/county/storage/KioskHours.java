package org.suoma.county.storage;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Remembers when kiosks are switched on. Threads share one. */
public final class KioskHours {

  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public KioskHours(Database database) {
    this.jdbi = database.jdbi();
  }

  /** Puts hours in the place of those that a kiosk had. */
  public void put(String kiosk, Row hours) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO kiosk_hours (kiosk, opens, closes, workdays) VALUES (?, ?, ?, ?)
                ON CONFLICT (kiosk) DO UPDATE SET opens = excluded.opens,
                  closes = excluded.closes, workdays = excluded.workdays
                """,
                kiosk,
                hours.opens().toString(),
                hours.closes().toString(),
                hours.workdaysOnly()));
  }

  /** From now on the kiosk is always on. */
  public void remove(String kiosk) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM kiosk_hours WHERE kiosk = ?", kiosk));
  }

  /** The hours of all kiosks that have any, by name. */
  public Map<String, Row> all() {
    List<Map.Entry<String, Row>> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM kiosk_hours")
                    .map(
                        (row, context) ->
                            Map.entry(
                                row.getString("kiosk"),
                                new Row(
                                    LocalTime.parse(row.getString("opens")),
                                    LocalTime.parse(row.getString("closes")),
                                    row.getBoolean("workdays"))))
                    .list());
    return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * When a kiosk is on.
   *
   * @param opens by the clock on the wall
   * @param closes on the same day
   * @param workdaysOnly whether it stays off on other days
   */
  public record Row(LocalTime opens, LocalTime closes, boolean workdaysOnly) {}
}
