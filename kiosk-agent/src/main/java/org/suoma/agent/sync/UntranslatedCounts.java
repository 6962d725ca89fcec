package org.suoma.agent.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suoma.content.language.MetUntranslated;

/**
 * How often pages showed Han in the place of Yi, as the app tells it, until the county has taken
 * it. Kept in memory: after a restart the app tells what it has of today and the day before.
 * Threads may share one.
 */
public final class UntranslatedCounts {

  /** A county that cannot be reached for longer misses the days before. */
  static final int MOST_DAYS = 7;

  /** For one day; more are passed over. */
  static final int MOST_IDS = 4_000;

  private final TreeMap<LocalDate, Map<Key, Count>> days = new TreeMap<>();

  /** Takes counts; those of a run only grow. */
  public synchronized void take(MetUntranslated met) {
    Map<Key, Count> counts = days.computeIfAbsent(met.day(), day -> new HashMap<>());
    met.counts()
        .forEach(
            (id, count) -> {
              Key key = new Key(met.run(), id);
              if (counts.size() < MOST_IDS || counts.containsKey(key)) {
                counts.merge(key, new Count(count, 0), Count::grown);
              }
            });
    while (days.size() > MOST_DAYS) {
      days.pollFirstEntry();
    }
  }

  /** What the county does not know yet, the oldest day first; no more ids than one report holds. */
  public synchronized List<MetUntranslated> untold() {
    List<MetUntranslated> untold = new ArrayList<>();
    int left = MetUntranslated.MOST_IDS;
    for (Map.Entry<LocalDate, Map<Key, Count>> day : days.entrySet()) {
      Map<String, Map<String, Integer>> runs = new TreeMap<>();
      Iterator<Map.Entry<Key, Count>> counts = day.getValue().entrySet().iterator();
      while (left > 0 && counts.hasNext()) {
        Map.Entry<Key, Count> one = counts.next();
        if (one.getValue().isNews()) {
          runs.computeIfAbsent(one.getKey().run(), run -> new HashMap<>())
              .put(one.getKey().id(), one.getValue().met());
          left--;
        }
      }
      runs.forEach((run, some) -> untold.add(new MetUntranslated(run, day.getKey(), some)));
    }
    return untold;
  }

  /** The county has taken these. */
  public synchronized void told(List<MetUntranslated> taken) {
    for (MetUntranslated met : taken) {
      Map<Key, Count> counts = days.getOrDefault(met.day(), Map.of());
      met.counts()
          .forEach(
              (id, count) ->
                  counts.computeIfPresent(
                      new Key(met.run(), id), (key, known) -> known.toldAs(count)));
    }
  }

  private record Key(String run, String id) {}

  /**
   * A count.
   *
   * @param met how often
   * @param told how often as far as the county knows
   */
  private record Count(int met, int told) {
    boolean isNews() {
      return met > told;
    }

    Count grown(Count other) {
      return new Count(Math.max(met, other.met), told);
    }

    Count toldAs(int count) {
      return new Count(met, Math.max(told, count));
    }
  }
}
