package org.suoma.agent.software;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.event.ContentKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * Looks for new versions of the software again and again, and watches over the one on trial. Whose
 * moment has come is put in place; then the agent ends, and whoever starts it starts the new one.
 */
public final class SoftwareKeeper {

  private final EventLog eventLog;

  private static final long WATCH_SECONDS = 5;

  private final SoftwareFolder folder;
  private final TrialWatch watch;
  private final Supplier<List<SoftwareUpdate>> updates;
  private final Runnable restart;
  private volatile SoftwareUpdate.@Nullable Result result;
  private volatile @Nullable ContentError error;

  /**
   * Keeps the software of this folder.
   *
   * @param updates from each source that there is now, tried in turn until one has done something
   * @param restart ends the agent; must not block
   */
  public SoftwareKeeper(
      SoftwareFolder folder,
      TrialWatch watch,
      Supplier<List<SoftwareUpdate>> updates,
      Runnable restart,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.folder = folder;
    this.watch = watch;
    this.updates = updates;
    this.restart = restart;
  }

  /**
   * Looks until the schedulers are shut down.
   *
   * @param looks a thread that may download for hours
   * @param watches a thread that must not wait for that
   */
  public void start(
      ScheduledExecutorService looks, long everySeconds, ScheduledExecutorService watches)
      throws IOException {
    folder.settle();
    every(everySeconds, this::look, looks);
    every(WATCH_SECONDS, watch::look, watches);
  }

  private static void every(long seconds, Runnable task, ScheduledExecutorService scheduler) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(Rounds.lasting(task), seconds, seconds, TimeUnit.SECONDS);
  }

  /** Looks once. */
  void look() {
    try {
      SoftwareUpdate.Result now = run(updates.get());
      if (!now.equals(result)) {
        eventLog.tell(ContentKinds.SOFTWARE_LOOKED.of(now.outcome()));
      }
      result = now;
      error = null;
      if (now.outcome() == SoftwareUpdate.Outcome.SWITCHED) {
        restart.run();
      }
    } catch (IOException | RuntimeException e) {
      ContentError failed =
          e instanceof ContentException refused ? refused.error() : ContentError.STORE_FAILED;
      if (error == null) {
        eventLog.tell(ContentKinds.SOFTWARE_NOT_UPDATED.of(failed), e);
      }
      error = failed;
    }
  }

  /** The first that does anything counts, else the first that could be asked at all. */
  private static SoftwareUpdate.Result run(List<SoftwareUpdate> sources) throws IOException {
    SoftwareUpdate.@Nullable Result best = null;
    IOException failure = new IOException("no source");
    for (SoftwareUpdate source : sources) {
      try {
        SoftwareUpdate.Result result = source.run();
        if (result.outcome() == SoftwareUpdate.Outcome.SWITCHED) {
          return result;
        }
        best = best == null ? result : best;
      } catch (IOException e) {
        failure = e;
      }
    }
    if (best == null) {
      throw failure;
    }
    return best;
  }

  /** How it is, for the county; empty if the folder cannot be read. */
  public Optional<KioskSoftware> report() {
    try {
      Optional<SoftwareFolder.Refused> left = folder.newestRefused();
      SoftwareUpdate.Result last = result;
      ContentError failed = error;
      return Optional.of(
          new KioskSoftware(
              folder.current().toString(),
              folder.before().map(SoftwareVersion::toString).orElse(null),
              folder.trial().isPresent(),
              orNull(watch.trouble()),
              last == null ? null : last.outcome().name(),
              last == null ? null : orNull(last.detail()),
              failed == null ? null : failed.name(),
              left.map(one -> one.version().toString()).orElse(null),
              left.map(SoftwareFolder.Refused::reason).orElse(null)));
    } catch (IOException e) {
      eventLog.tell(ContentKinds.SOFTWARE_UNREADABLE.of(e), e);
      return Optional.empty();
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
