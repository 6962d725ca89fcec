package org.suoma.county.storage.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.suoma.county.storage.Database;

/**
 * A table of what kiosks counted, by day, kiosk, run of the program and item. A run only counts up,
 * so that being told the same again, or older counts, changes nothing. Threads share one.
 */
final class RunCounts {

  private final Database database;
  private final String put;
  private final String forget;

  /**
   * Counts of this table.
   *
   * @param item its column for what was counted
   * @param counted its column for how often
   */
  RunCounts(Database database, String table, String item, String counted) {
    this.database = database;
    this.put =
        """
        INSERT INTO %1$s (day, kiosk, run, %2$s, %3$s)
        VALUES (:day, :kiosk, :run, :item, :counted)
        ON CONFLICT (day, kiosk, run, %2$s) DO UPDATE SET %3$s = excluded.%3$s
        WHERE excluded.%3$s > %1$s.%3$s
        """
            .formatted(table, item, counted);
    this.forget = "DELETE FROM %s WHERE day < ?".formatted(table);
  }

  /**
   * Takes what a kiosk reports.
   *
   * @param first days before it are forgotten
   */
  void put(String kiosk, List<Report> reports, LocalDate first) {
    if (reports.isEmpty()) {
      return;
    }
    int unused =
        database.change(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(put);
              for (Report report : reports) {
                report
                    .counts()
                    .forEach(
                        (item, counted) ->
                            batch
                                .bind("day", report.day().toString())
                                .bind("kiosk", kiosk)
                                .bind("run", report.run())
                                .bind("item", item)
                                .bind("counted", counted)
                                .add());
              }
              batch.execute();
              return handle.execute(forget, first.toString());
            });
  }

  /**
   * What one run counted on one day.
   *
   * @param day the day
   * @param run of the program
   * @param counts how often, by item
   */
  record Report(LocalDate day, String run, Map<String, Integer> counts) {}
}
