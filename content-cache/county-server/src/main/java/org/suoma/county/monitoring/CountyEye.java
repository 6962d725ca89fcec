package org.suoma.county.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.county.alarms.Alarm;
import org.suoma.county.alarms.AlarmDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.RolloutRow;
import org.suoma.county.storage.kiosk.RolloutStore;

/**
 * Looks at the county's own records, at most every ten seconds however often it is asked: ten
 * thousand kiosks are judged at each look. Threads may share one.
 */
final class CountyEye {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Fleet fleet;
  private final AlarmDesk alarms;
  private final ReleaseLog releases;
  private final RolloutStore rollouts;
  private final SubmissionStore submissions;
  private final CaseStore cases;
  private final InstantSource clock;
  private @Nullable CountySeen seen;
  private Instant looked = Instant.MIN;

  CountyEye(CountyMonitoring.Subjects subjects, InstantSource clock) {
    this.fleet = subjects.fleet();
    this.alarms = subjects.alarms();
    this.releases = subjects.releases();
    this.rollouts = subjects.rollouts();
    this.submissions = subjects.submissions();
    this.cases = subjects.cases();
    this.clock = clock;
  }

  /** As it was seen last; looks anew if that was long ago. */
  synchronized CountySeen seen() {
    Instant now = clock.instant();
    CountySeen known = seen;
    if (known == null || Duration.between(looked, now).abs().compareTo(FRESH) >= 0) {
      known = look(now);
      seen = known;
      looked = now;
    }
    return known;
  }

  private CountySeen look(Instant now) {
    Optional<ReleaseLine> last = releases.lastForAll();
    return new CountySeen(
        fleet.inService().stream()
            .collect(Collectors.groupingBy(kiosk -> kiosk.health().state(), Collectors.counting())),
        (int) alarms.open().stream().filter(Alarm::asks).count(),
        last.map(ReleaseLine::sequence).orElse(null),
        last.map(line -> Math.max(0, Duration.between(line.createdAt(), now).toSeconds()))
            .orElse(null),
        phases(),
        submissions.count(),
        cases.countByState());
  }

  private Map<String, Long> phases() {
    return rollouts.all().stream()
        .map(RolloutRow::phase)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
