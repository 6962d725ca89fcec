package org.suoma.county.monitoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.county.fleet.Health;

/**
 * What can be seen of a county at one moment; counts only.
 *
 * @param kiosks in service, by how they are
 * @param alarms that last and ask for somebody
 * @param release number of the last one for all; null before the first
 * @param releaseAgeSeconds since it was published; null before the first
 * @param rollouts by phase
 * @param submissions that residents have handed in
 * @param cases by state
 */
record CountySeen(
    Map<Health.State, Long> kiosks,
    int alarms,
    @Nullable Long release,
    @Nullable Long releaseAgeSeconds,
    Map<String, Long> rollouts,
    long submissions,
    Map<String, Integer> cases) {

  /** Copies the counts. */
  CountySeen {
    kiosks = Map.copyOf(kiosks);
    rollouts = Map.copyOf(rollouts);
    cases = Map.copyOf(cases);
  }
}
