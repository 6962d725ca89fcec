package org.suoma.agent.sync;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.content.release.Ring;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.update.UpdateResult;
import org.suoma.content.update.UpdateResult.Outcome;
import org.suoma.content.update.UpdateState;
import org.suoma.event.ContentKinds;
import org.suoma.event.EventLog;

/**
 * Polls the county for a new release; after a failure it waits longer and longer, with jitter, so
 * that a county's kiosks do not come back all at once. Whatever fails, the old release stays.
 */
public final class ContentSync {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(ContentSync.class);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MAX_DOUBLINGS = 10;

  private final Updating update;
  private final ContentStore store;
  private final Target target;
  private final AgentEvents events;
  private final Scheduling scheduling;
  private final AtomicReference<ContentStatus> status =
      new AtomicReference<>(ContentStatus.unknown());
  private final AtomicBoolean running = new AtomicBoolean();
  private final TransferRate rate = new TransferRate();
  private int failuresInARow;

  /**
   * Keeps a store up to date.
   *
   * @param update brings a release in
   * @param store where it brings it
   */
  public ContentSync(
      Updating update,
      ContentStore store,
      Target target,
      AgentEvents events,
      Scheduling scheduling,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.update = update;
    this.store = store;
    this.target = target;
    this.events = events;
    this.scheduling = scheduling;
  }

  /** Starts to poll, at once and then again and again until the scheduler is shut down. */
  public void start() {
    noteActive();
    schedule(Duration.ZERO);
  }

  /** How the content is now; does not block. */
  public ContentStatus status() {
    return current();
  }

  /** Whether an update, or a rollback, is running. */
  public boolean isUpdating() {
    return running.get();
  }

  /** Polls now, out of turn; does nothing while an update runs. */
  public void pollNow() {
    scheduling.scheduler().execute(this::updateOnce);
  }

  private void schedule(Duration delay) {
    ScheduledFuture<?> unused =
        scheduling
            .scheduler()
            .schedule(this::updateAndScheduleNext, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void updateAndScheduleNext() {
    try {
      updateOnce();
    } finally {
      schedule(nextDelay());
    }
  }

  private Duration nextDelay() {
    Duration wait = target.poll().multipliedBy(1L << Math.min(failuresInARow, MAX_DOUBLINGS));
    Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    double jitter = 0.8 + 0.4 * scheduling.random().nextDouble();
    return Duration.ofMillis(Math.round(capped.toMillis() * jitter));
  }

  private void updateOnce() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      UpdateResult result = update.run(target.channel(), target.ring().get(), this::noteProgress);
      if (failuresInARow > 0) {
        eventLog.tell(ContentKinds.UPDATE_WORKS.of(failuresInARow));
      }
      failuresInARow = 0;
      set(now -> now.checked(scheduling.clock().instant(), result.outcome()));
      if (result.changed()) {
        noteActive();
        eventLog.tell(ContentKinds.RELEASE_SHOWN.of(result.sequence()));
        events.publish(new AgentEvent.ContentActivated(result.sequence()));
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    } finally {
      running.set(false);
    }
  }

  /**
   * Brings the release before on the screen again, on the caller's thread; takes seconds.
   *
   * @return the number of the release now on the screen
   * @throws RollbackException if there is no release before, or an update is running; nothing has
   *     changed
   * @throws ContentException if the release before is not whole any more; nothing has changed
   */
  public long rollBack() throws IOException, RollbackException {
    if (!running.compareAndSet(false, true)) {
      throw new RollbackException(RollbackException.Reason.UPDATE_RUNNING);
    }
    try {
      Generation shown =
          store
              .rollBack()
              .orElseThrow(() -> new RollbackException(RollbackException.Reason.NO_RELEASE_BEFORE));
      eventLog.tell(ContentKinds.ROLLED_BACK.of(shown.sequence()));
      noteActive();
      Outcome outcome = store.held().isPresent() ? Outcome.HELD : Outcome.UNCHANGED;
      set(now -> now.after(outcome));
      events.publish(new AgentEvent.ContentActivated(shown.sequence()));
      return shown.sequence();
    } finally {
      running.set(false);
    }
  }

  private void fail(Exception e) {
    ContentError error = e instanceof ContentException refused ? refused.error() : ownFault(e);
    if (failuresInARow++ == 0) {
      eventLog.tell(ContentKinds.UPDATE_FAILED.of(error), e);
    } else {
      log.info("update failed {} times in a row: {}", failuresInARow, e.getMessage());
    }
    set(now -> now.failed(error, String.valueOf(e.getMessage())));
  }

  /** What a source does wrong is named already; the rest is this kiosk's disk. */
  private static ContentError ownFault(Exception e) {
    return String.valueOf(e.getMessage()).contains("No space left on device")
        ? ContentError.DISK_FULL
        : ContentError.STORE_FAILED;
  }

  private void noteProgress(UpdateState state) {
    Instant now = scheduling.clock().instant();
    boolean fetching = state.step() == UpdateState.Step.FETCHING;
    if (fetching) {
      rate.note(now, state.bytesDone());
    }
    long bytesLeft = state.bytesTotal() - state.bytesDone();
    ContentStatus.Progress progress =
        new ContentStatus.Progress(
            state.step(),
            state.filesDone(),
            state.filesTotal(),
            state.bytesDone(),
            state.bytesTotal(),
            fetching ? rate.bytesPerSecond().orElse(null) : null,
            fetching ? rate.secondsFor(bytesLeft).orElse(null) : null);
    set(status -> status.updating(progress));
  }

  private void noteActive() {
    try {
      Optional<Generation> active = store.active();
      active.ifPresent(
          generation ->
              set(now -> now.showing(generation.sequence(), generation.manifest().createdAt())));
    } catch (IOException e) {
      eventLog.tell(ContentKinds.RELEASE_UNREADABLE.of(e), e);
    }
  }

  private ContentStatus current() {
    ContentStatus now = status.get();
    if (now == null) {
      throw new IllegalStateException("the status is never null");
    }
    return now;
  }

  private void set(UnaryOperator<ContentStatus> change) {
    status.updateAndGet(change);
  }

  /**
   * What to keep up to date.
   *
   * @param channel e.g. {@code common}
   * @param ring how early this kiosk gets a release, now
   * @param poll time between polls while all goes well
   */
  public record Target(String channel, Supplier<Ring> ring, Duration poll) {}

  /**
   * When to do it.
   *
   * @param scheduler one thread, so that one update runs at a time; its owner shuts it down
   * @param clock what time it is
   * @param random for jitter
   */
  public record Scheduling(
      ScheduledExecutorService scheduler, Clock clock, RandomGenerator random) {}
}
