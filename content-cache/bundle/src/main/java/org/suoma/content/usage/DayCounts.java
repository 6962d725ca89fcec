package org.suoma.content.usage;

import java.time.LocalDate;
import java.util.Map;

/**
 * What one run of an app counted on one day. Counts of a run only grow, so that whoever adds them
 * up takes the largest of each and may be told twice.
 */
public interface DayCounts {

  /** One start of an app: 16 hexadecimal digits, made by chance. */
  String run();

  /** The day at the kiosk. */
  LocalDate day();

  /** The counts, each 1 or more, by what was counted. */
  Map<String, Integer> counts();
}
