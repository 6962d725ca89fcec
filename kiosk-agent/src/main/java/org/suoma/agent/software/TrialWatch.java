package org.suoma.agent.software;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.event.ContentKinds;
import org.suoma.event.EventLog;

/**
 * Keeps the version on trial once it has been healthy for a while without a break. That is all it
 * can do: a version that does not come to it in time is left by the guard, whatever it thinks of
 * itself. Called by one thread.
 */
public final class TrialWatch {

  private final EventLog eventLog;

  private final SoftwareFolder folder;
  private final TrialHealth health;
  private final Duration steady;
  private final InstantSource clock;
  private @Nullable Instant healthySince;
  private volatile String trouble = "";

  /**
   * Watches over a trial.
   *
   * @param steady how long it must be healthy
   */
  public TrialWatch(
      SoftwareFolder folder,
      TrialHealth health,
      Duration steady,
      InstantSource clock,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.folder = folder;
    this.health = health;
    this.steady = steady;
    this.clock = clock;
  }

  /** What the version on trial does not do yet; empty if nothing, or none is on trial. */
  public String trouble() {
    return trouble;
  }

  /** Looks once; called every few seconds. */
  public void look() {
    try {
      Optional<Trial> trial = folder.trial();
      if (trial.isEmpty()) {
        trouble = "";
        return;
      }
      judge(trial.get());
    } catch (IOException | RuntimeException e) {
      healthySince = null;
      eventLog.tell(ContentKinds.TRIAL_NOT_JUDGED.of(e), e);
    }
  }

  private void judge(Trial trial) throws IOException {
    Optional<String> found = health.trouble(trial);
    if (found.isPresent()) {
      if (!found.get().equals(trouble)) {
        eventLog.tell(ContentKinds.TRIAL_NOT_HEALTHY.of(trial.version()));
      }
      trouble = found.get();
      healthySince = null;
      return;
    }
    trouble = "";
    Instant now = clock.instant();
    Instant since = healthySince;
    if (since == null || now.isBefore(since)) {
      healthySince = now; // also when the clock was set back
    } else if (Duration.between(since, now).compareTo(steady) >= 0) {
      folder.keep();
      eventLog.tell(ContentKinds.VERSION_KEPT.of(trial.version()));
      folder.clean(Optional.empty());
    }
  }
}
