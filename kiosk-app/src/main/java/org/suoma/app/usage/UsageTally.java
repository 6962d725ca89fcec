package org.suoma.app.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.suoma.content.usage.SearchWord;
import org.suoma.content.usage.UsageCounts;
import org.suoma.content.usage.UsageKey;

/**
 * The counts of this run of the app, today's and those of the day before. Words that too few visits
 * searched for are counted here and never told. Threads may share one.
 */
final class UsageTally {

  /** No more keys are counted in a day: a county has some thousand entries. */
  static final int MOST_KEYS = 3_000;

  private final String run;
  private final TreeMap<LocalDate, Map<String, Integer>> days = new TreeMap<>();

  /** No counts yet, of a run that chance names. */
  UsageTally(RandomGenerator random) {
    this.run = HexFormat.of().toHexDigits(random.nextLong());
  }

  /** Counts one; what the county would not take is passed over. */
  synchronized void count(LocalDate day, String key) {
    Map<String, Integer> counts = days.computeIfAbsent(day, unused -> new HashMap<>());
    boolean hasRoom = counts.size() < MOST_KEYS || counts.containsKey(key);
    if (hasRoom && UsageKey.isKey(key)) {
      counts.merge(key, 1, (a, b) -> Math.min(a + b, UsageCounts.MOST));
    }
    while (days.size() > 2) {
      days.pollFirstEntry();
    }
  }

  /** All that may be told so far, in as many reports as it needs. */
  synchronized List<UsageCounts> reports() {
    List<UsageCounts> reports = new ArrayList<>();
    days.forEach(
        (day, counts) -> {
          Map<String, Integer> some = new HashMap<>();
          counts.forEach(
              (key, count) -> {
                if (!UsageKey.isOfWord(key) || count >= SearchWord.LEAST_VISITS) {
                  some.put(key, count);
                }
                if (some.size() == UsageCounts.MOST_KEYS) {
                  reports.add(new UsageCounts(run, day, some));
                  some.clear();
                }
              });
          if (!some.isEmpty()) {
            reports.add(new UsageCounts(run, day, some));
          }
        });
    return reports;
  }
}
