package org.suoma.app.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.suoma.content.language.MetUntranslated;

/**
 * Counts, in memory, on how many pages in Yi or in both languages each text stood in Han, today and
 * the day before. Threads may share one.
 */
public final class UntranslatedCounts {

  /**
   * No more ids are counted in a day: the interface has hundreds, a visit opens dozens of texts.
   */
  static final int MOST_IDS = 2_000;

  private final String run;
  private final TreeMap<LocalDate, Map<String, Integer>> days = new TreeMap<>();

  /** No counts yet, of a run that chance names. */
  public UntranslatedCounts(RandomGenerator random) {
    this.run = HexFormat.of().toHexDigits(random.nextLong());
  }

  /** Counts a page: each of these texts once. */
  public synchronized void met(LocalDate day, Collection<String> ids) {
    Map<String, Integer> counts = days.computeIfAbsent(day, key -> new HashMap<>());
    for (String id : ids) {
      boolean hasRoom = counts.size() < MOST_IDS || counts.containsKey(id);
      if (hasRoom && MetUntranslated.isId(id)) {
        counts.merge(id, 1, (a, b) -> Math.min(a + b, MetUntranslated.MOST));
      }
    }
    while (days.size() > 2) {
      days.pollFirstEntry();
    }
  }

  /** All counts so far, in as many reports as they need. */
  public synchronized List<MetUntranslated> reports() {
    List<MetUntranslated> reports = new ArrayList<>();
    days.forEach(
        (day, counts) -> {
          Map<String, Integer> some = new HashMap<>();
          for (Map.Entry<String, Integer> count : counts.entrySet()) {
            some.put(count.getKey(), count.getValue());
            if (some.size() == MetUntranslated.MOST_IDS) {
              reports.add(new MetUntranslated(run, day, some));
              some.clear();
            }
          }
          if (!some.isEmpty()) {
            reports.add(new MetUntranslated(run, day, some));
          }
        });
    return reports;
  }
}
