package org.suoma.county.storage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.suoma.content.language.MetUntranslated;

/**
 * Remembers for 90 days how often residents met Han in the place of Yi, by day, kiosk and text.
 * Threads share one.
 */
public final class UntranslatedLog {

  /** How many days count, today included. */
  public static final int DAYS = 90;

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps the log in this database. */
  public UntranslatedLog(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Takes what a kiosk reports; being told the same again changes nothing.
   *
   * @param today days long before it are forgotten
   */
  public void put(String kiosk, List<MetUntranslated> reports, LocalDate today) {
    if (reports.isEmpty()) {
      return;
    }
    int unused =
        database.change(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      """
                  INSERT INTO untranslated (day, kiosk, run, unit, met)
                  VALUES (:day, :kiosk, :run, :unit, :met)
                  ON CONFLICT (day, kiosk, run, unit) DO UPDATE SET met = excluded.met
                  WHERE excluded.met > untranslated.met
                  """);
              for (MetUntranslated report : reports) {
                report
                    .counts()
                    .forEach(
                        (unit, met) ->
                            batch
                                .bind("day", report.day().toString())
                                .bind("kiosk", kiosk)
                                .bind("run", report.run())
                                .bind("unit", unit)
                                .bind("met", met)
                                .add());
              }
              batch.execute();
              return handle.execute(
                  "DELETE FROM untranslated WHERE day < ?", first(today).toString());
            });
  }

  /** How often each text was met within the last 90 days, by its id. */
  public Map<String, Long> counts(LocalDate today) {
    Map<String, Long> counts = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT unit, sum(met) AS n FROM untranslated WHERE day >= :first GROUP BY unit")
                .bind("first", first(today).toString())
                .map((row, context) -> Map.entry(row.getString("unit"), row.getLong("n")))
                .forEach(count -> counts.put(count.getKey(), count.getValue())));
    return counts;
  }

  private static LocalDate first(LocalDate today) {
    return today.minusDays(DAYS - 1L);
  }
}
