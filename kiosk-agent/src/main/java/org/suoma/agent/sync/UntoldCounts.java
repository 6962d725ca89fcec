package org.suoma.agent.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suoma.content.usage.DayCounts;

/**
 * Counts that the app tells, until the county has taken them. Kept in memory: after a restart the
 * app tells what it has of today and the day before. Threads may share one.
 *
 * @param <T> what is counted
 */
public final class UntoldCounts<T extends DayCounts> {

  /** A county that cannot be reached for longer misses the days before. */
  static final int MOST_DAYS = 7;

  /** For one day; more are passed over. */
  static final int MOST_IDS = 4_000;

  private final TreeMap<LocalDate, Map<Key, Count>> days = new TreeMap<>();
  private final int mostAtOnce;
  private final Maker<T> maker;

  /**
   * No counts yet.
   *
   * @param mostAtOnce how many counts one report holds
   * @param maker makes the counts of one run and day
   */
  public UntoldCounts(int mostAtOnce, Maker<T> maker) {
    this.mostAtOnce = mostAtOnce;
    this.maker = maker;
  }

  /** Takes counts; those of a run only grow. */
  public synchronized void take(T told) {
    Map<Key, Count> counts = days.computeIfAbsent(told.day(), day -> new HashMap<>());
    told.counts()
        .forEach(
            (id, count) -> {
              Key key = new Key(told.run(), id);
              if (counts.size() < MOST_IDS || counts.containsKey(key)) {
                counts.merge(key, new Count(count, 0), Count::grown);
              }
            });
    while (days.size() > MOST_DAYS) {
      days.pollFirstEntry();
    }
  }

  /** What the county does not know yet, the oldest day first; no more ids than one report holds. */
  public synchronized List<T> untold() {
    List<T> untold = new ArrayList<>();
    int left = mostAtOnce;
    for (Map.Entry<LocalDate, Map<Key, Count>> day : days.entrySet()) {
      Map<String, Map<String, Integer>> runs = new TreeMap<>();
      Iterator<Map.Entry<Key, Count>> counts = day.getValue().entrySet().iterator();
      while (left > 0 && counts.hasNext()) {
        Map.Entry<Key, Count> one = counts.next();
        if (one.getValue().isNews()) {
          runs.computeIfAbsent(one.getKey().run(), run -> new HashMap<>())
              .put(one.getKey().id(), one.getValue().counted());
          left--;
        }
      }
      runs.forEach((run, some) -> untold.add(maker.make(run, day.getKey(), some)));
    }
    return untold;
  }

  /** All that the county does not know yet, in parts of no more ids than one report holds. */
  public synchronized List<T> allUntold() {
    List<T> all = new ArrayList<>();
    days.forEach(
        (day, counts) -> {
          Map<String, Map<String, Integer>> runs = new TreeMap<>();
          counts.forEach(
              (key, count) -> {
                if (count.isNews()) {
                  Map<String, Integer> some =
                      runs.computeIfAbsent(key.run(), run -> new HashMap<>());
                  some.put(key.id(), count.counted());
                  if (some.size() == mostAtOnce) {
                    all.add(maker.make(key.run(), day, some));
                    some.clear();
                  }
                }
              });
          runs.forEach(
              (run, some) -> {
                if (!some.isEmpty()) {
                  all.add(maker.make(run, day, some));
                }
              });
        });
    return all;
  }

  /** The county has taken these. */
  public synchronized void told(List<T> taken) {
    for (T one : taken) {
      Map<Key, Count> counts = days.getOrDefault(one.day(), Map.of());
      one.counts()
          .forEach(
              (id, count) ->
                  counts.computeIfPresent(
                      new Key(one.run(), id), (key, known) -> known.toldAs(count)));
    }
  }

  /**
   * Makes the counts of one run and day.
   *
   * @param <T> what is counted
   */
  @FunctionalInterface
  public interface Maker<T> {
    /** From one or more counts. */
    T make(String run, LocalDate day, Map<String, Integer> counts);
  }

  private record Key(String run, String id) {}

  /**
   * A count.
   *
   * @param counted how often
   * @param told how often as far as the county knows
   */
  private record Count(int counted, int told) {
    boolean isNews() {
      return counted > told;
    }

    Count grown(Count other) {
      return new Count(Math.max(counted, other.counted), told);
    }

    Count toldAs(int count) {
      return new Count(counted, Math.max(told, count));
    }
  }
}
