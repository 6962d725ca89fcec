package org.suoma.county.monitoring;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.county.rollout.Phase;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.RolloutRow;
import org.suoma.county.storage.kiosk.RolloutStore;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/**
 * Tells what has become different at the county since the last look, whoever of its servers and
 * commands did it. Threads may share one; whether the database answers is told without waiting.
 */
final class CountyWatch {

  private static final Logger log = LoggerFactory.getLogger(CountyWatch.class);

  private final Database database;
  private final ReleaseLog releases;
  private final RolloutStore rollouts;
  private final EventLog eventLog;
  private final Map<Long, String> phases = new HashMap<>();
  private volatile boolean answering = true;
  private long release;
  private boolean begun;

  CountyWatch(CountyMonitoring.Subjects subjects, EventLog eventLog) {
    this.database = subjects.database();
    this.releases = subjects.releases();
    this.rollouts = subjects.rollouts();
    this.eventLog = eventLog;
  }

  /** Whether the database answered at the last look. */
  boolean isAnswering() {
    return answering;
  }

  /** Looks once; blocks while the database is silent. */
  synchronized void look() {
    boolean now = database.isAnswering();
    if (now != answering) {
      answering = now;
      eventLog.tell(now ? CountyKinds.DATABASE_BACK.now() : CountyKinds.DATABASE_LOST.now());
    }
    if (now) {
      try {
        lookAtReleases();
      } catch (RuntimeException e) {
        log.debug("the database went away in the middle of a look", e);
      }
    }
  }

  private void lookAtReleases() {
    long last = releases.last().map(line -> line.sequence()).orElse(0L);
    if (begun && last > release) {
      eventLog.tell(CountyKinds.PUBLISHED.of(last));
    }
    release = last;
    for (RolloutRow row : rollouts.all()) {
      String before = phases.put(row.sequence(), row.phase());
      if (begun && !row.phase().equals(before)) {
        eventLog.tell(CountyKinds.ROLLOUT_STEP.of(row.sequence(), Phase.valueOf(row.phase())));
      }
    }
    begun = true;
  }
}
