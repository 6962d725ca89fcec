package org.suoma.county.storage.kiosk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.suoma.content.language.MetUntranslated;
import org.suoma.county.storage.Database;

/**
 * Remembers for 90 days how often residents met Han in the place of Yi, by day, kiosk and text.
 * Threads share one.
 */
public final class UntranslatedLog {

  /** How many days count, today included. */
  public static final int DAYS = 90;

  private final RunCounts log;
  private final Jdbi jdbi;

  /** Keeps the log in this database. */
  public UntranslatedLog(Database database) {
    this.log = new RunCounts(database, "untranslated", "unit", "met");
    this.jdbi = database.jdbi();
  }

  /**
   * Takes what a kiosk reports; being told the same again changes nothing.
   *
   * @param today days long before it are forgotten
   */
  public void put(String kiosk, List<MetUntranslated> reports, LocalDate today) {
    log.put(
        kiosk,
        reports.stream()
            .map(report -> new RunCounts.Report(report.day(), report.run(), report.counts()))
            .toList(),
        first(today));
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
