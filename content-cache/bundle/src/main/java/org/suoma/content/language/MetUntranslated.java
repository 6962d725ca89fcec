package org.suoma.content.language;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.suoma.content.usage.DayCounts;

/**
 * How often, on one day, pages in Yi or in both languages showed Han in the place of Yi. Counts of
 * one run only grow, so that whoever adds them up takes the largest of each and may be told twice.
 * Nothing of it tells of a person, or of an hour.
 *
 * @param run one start of an app: 16 hexadecimal digits, made by chance
 * @param day the day at the kiosk
 * @param counts by the id under which translators know a text, such as {@code
 *     interface/frame.home}; 1 to {@value #MOST_IDS} of them, each 1 to {@value #MOST}
 */
public record MetUntranslated(String run, LocalDate day, Map<String, Integer> counts)
    implements DayCounts {

  /** More ids go into another report. */
  public static final int MOST_IDS = 200;

  /** No kiosk shows so many pages a day. */
  public static final int MOST = 1_000_000;

  private static final Pattern RUN = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern ID =
      Pattern.compile("(interface|county|catalog|entry)(/[A-Za-z0-9][A-Za-z0-9.-]*)+");

  /** So that a report of 200 stays below the 64 KB that the county takes. */
  private static final int LONGEST_ID = 200;

  /** Copies the counts; refuses what no app counts. */
  public MetUntranslated {
    counts = new TreeMap<>(counts);
    if (!RUN.matcher(run).matches()) {
      throw new IllegalArgumentException("run must be 16 hexadecimal digits");
    }
    if (counts.isEmpty() || counts.size() > MOST_IDS) {
      throw new IllegalArgumentException(
          "counts must have 1 to %d ids, has %d".formatted(MOST_IDS, counts.size()));
    }
    counts.forEach(MetUntranslated::require);
  }

  private static void require(String id, int count) {
    if (!isId(id)) {
      throw new IllegalArgumentException("counts has an id that no text has");
    }
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("counts must be 1 to %d: %s".formatted(MOST, id));
    }
  }

  /** Whether a text may be known by this id. */
  public static boolean isId(String id) {
    return id.length() <= LONGEST_ID && ID.matcher(id).matches();
  }
}
