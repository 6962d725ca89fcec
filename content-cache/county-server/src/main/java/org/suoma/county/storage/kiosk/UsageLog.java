package org.suoma.county.storage.kiosk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.suoma.content.usage.UsageCounts;
import org.suoma.content.usage.UsageKey;
import org.suoma.county.storage.Database;

/** Remembers how kiosks were used, by day, kiosk and what was counted. Threads share one. */
public final class UsageLog {

  /** Counts of days longer ago are not taken: no kiosk keeps them for so long. */
  public static final int MOST_LATE_DAYS = 30;

  /** How long counts are kept: last year's, until this year's report is written. */
  public static final int DAYS = 800;

  private final RunCounts log;
  private final Jdbi jdbi;

  /** Keeps the log in this database. */
  public UsageLog(Database database) {
    this.log = new RunCounts(database, "usage_count", "item", "counted");
    this.jdbi = database.jdbi();
  }

  /**
   * Takes what a kiosk reports; being told the same again changes nothing.
   *
   * @param today days long before it are forgotten
   */
  public void put(String kiosk, List<UsageCounts> reports, LocalDate today) {
    log.put(
        kiosk,
        reports.stream()
            .map(report -> new RunCounts.Report(report.day(), report.run(), report.counts()))
            .toList(),
        today.minusDays(DAYS - 1L));
  }

  /** The names of all kiosks that were ever used, in order. */
  public List<String> kiosks() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT kiosk FROM usage_count ORDER BY kiosk")
                .mapTo(String.class)
                .list());
  }

  /** How often each thing was counted at these kiosks from one day to another, both included. */
  public Map<String, Long> items(LocalDate first, LocalDate last, Set<String> kiosks) {
    return sums(
        """
        SELECT item AS name, SUM(counted) AS n FROM usage_count
        WHERE day BETWEEN :first AND :last AND kiosk IN (<kiosks>) GROUP BY item ORDER BY item
        """,
        first,
        last,
        kiosks);
  }

  /** How many visits there were on each day that had any, the first day first. */
  public Map<String, Long> visitsByDay(LocalDate first, LocalDate last, Set<String> kiosks) {
    return visits("day", first, last, kiosks);
  }

  /** How many visits each kiosk had that had any. */
  public Map<String, Long> visitsByKiosk(LocalDate first, LocalDate last, Set<String> kiosks) {
    return visits("kiosk", first, last, kiosks);
  }

  private Map<String, Long> visits(
      String column, LocalDate first, LocalDate last, Set<String> kiosks) {
    return sums(
        """
        SELECT %1$s AS name, SUM(counted) AS n FROM usage_count
        WHERE item = '%2$s' AND day BETWEEN :first AND :last AND kiosk IN (<kiosks>)
        GROUP BY %1$s ORDER BY %1$s
        """
            .formatted(column, UsageKey.VISIT),
        first,
        last,
        kiosks);
  }

  private Map<String, Long> sums(String sql, LocalDate first, LocalDate last, Set<String> kiosks) {
    Map<String, Long> sums = new LinkedHashMap<>();
    if (kiosks.isEmpty()) {
      return sums;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("first", first.toString())
                .bind("last", last.toString())
                .bindList("kiosks", List.copyOf(kiosks))
                .map((row, context) -> Map.entry(row.getString("name"), row.getLong("n")))
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue())));
    return sums;
  }
}
