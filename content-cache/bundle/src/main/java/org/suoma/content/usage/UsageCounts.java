package org.suoma.content.usage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a kiosk was used on one day. Nothing of it tells one visit from another; the only time of day
 * is the hour in which visits began.
 *
 * @param run one start of an app: 16 hexadecimal digits, made by chance
 * @param day the day at the kiosk
 * @param counts by {@link UsageKey}; 1 to {@value #MOST_KEYS} of them, each 1 to {@value #MOST},
 *     words {@value SearchWord#LEAST_VISITS} or more
 */
public record UsageCounts(String run, LocalDate day, Map<String, Integer> counts)
    implements DayCounts {

  /** More keys go into another report. */
  public static final int MOST_KEYS = 100;

  /** No kiosk does anything so often in a day. */
  public static final int MOST = 1_000_000;

  private static final Pattern RUN = Pattern.compile("[0-9a-f]{16}");

  /** Copies the counts; refuses what no app counts. */
  public UsageCounts {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    if (!RUN.matcher(run).matches()) {
      throw new IllegalArgumentException("run must be 16 hexadecimal digits");
    }
    if (counts.isEmpty() || counts.size() > MOST_KEYS) {
      throw new IllegalArgumentException(
          "counts must have 1 to %d keys, has %d".formatted(MOST_KEYS, counts.size()));
    }
    counts.forEach(UsageCounts::require);
  }

  /** Never says the key: it may be what somebody typed. */
  private static void require(String key, int count) {
    if (!UsageKey.isKey(key)) {
      throw new IllegalArgumentException("counts has a key that no app counts by");
    }
    int least = UsageKey.isOfWord(key) ? SearchWord.LEAST_VISITS : 1;
    if (count < least || count > MOST) {
      throw new IllegalArgumentException("counts must be %d to %d".formatted(least, MOST));
    }
  }
}
