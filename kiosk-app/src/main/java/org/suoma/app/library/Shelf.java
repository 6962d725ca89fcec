package org.suoma.app.library;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * Gives pages the release in force, and swaps to a new one between two visits. A visit keeps its
 * release, but for half an hour at most, and not when a second one has come or the kiosk was taken
 * back to an earlier one. The release before stays open for those who still read it, and is closed
 * at the next swap. Threads may share one.
 */
public final class Shelf implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(Shelf.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** Visits are far shorter, but one that begins where another ends is no gap. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  private final EventLog eventLog;
  private final ContentStore store;
  private final InstantSource clock;
  private final Duration lookEvery;
  private final BooleanSupplier visitIsOn;
  private final ContentJson json = new ContentJson();
  private final Object lock = new Object();
  private @Nullable Library current;
  private @Nullable Library previous;
  private Instant lookedAt = Instant.EPOCH;
  private long waiting;
  private Instant waitingSince = Instant.EPOCH;

  /** The releases of a store, which another process writes, swapped whenever there is a new one. */
  public Shelf(ContentStore store, InstantSource clock, EventLog eventLog) {
    this(store, clock, () -> false, eventLog);
  }

  /**
   * The releases of a store, which another process writes.
   *
   * @param visitIsOn whether somebody reads, who is to keep the release
   */
  public Shelf(
      ContentStore store, InstantSource clock, BooleanSupplier visitIsOn, EventLog eventLog) {
    this(store, clock, LOOK_EVERY, visitIsOn, eventLog);
  }

  /**
   * The same.
   *
   * @param lookEvery how old what is known of the store may be; zero: what was activated before a
   *     request is what it sees
   * @param visitIsOn whether somebody reads, who is to keep the release
   */
  public Shelf(
      ContentStore store,
      InstantSource clock,
      Duration lookEvery,
      BooleanSupplier visitIsOn,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.store = store;
    this.clock = clock;
    this.lookEvery = lookEvery;
    this.visitIsOn = visitIsOn;
  }

  /** The release in force; empty before the first one has arrived. */
  public Optional<Library> library() {
    synchronized (lock) {
      Instant now = clock.instant();
      if (Duration.between(lookedAt, now).compareTo(lookEvery) >= 0) {
        lookedAt = now;
        lookForNew();
      }
      return Optional.ofNullable(current);
    }
  }

  private void lookForNew() {
    try {
      Optional<Generation> active = store.active();
      if (active.isPresent()
          && (current == null || current.generation().sequence() != active.get().sequence())
          && !waits(active.get().sequence())) {
        Library opened = Library.open(active.get(), json, eventLog);
        closeQuietly(previous);
        previous = current;
        current = opened;
        log.info("showing release {}", active.get().sequence());
      }
    } catch (IOException e) {
      eventLog.tell(AppKinds.RELEASE_NOT_OPENED.of(e), e);
    }
  }

  /** Whether a release is to wait for the end of the visit. */
  private boolean waits(long sequence) {
    if (current == null
        || sequence < current.generation().sequence()
        || !visitIsOn.getAsBoolean()) {
      return false;
    }
    Instant now = clock.instant();
    if (waiting <= current.generation().sequence()) {
      waiting = sequence;
      waitingSince = now;
    }
    return waiting == sequence && Duration.between(waitingSince, now).compareTo(LONGEST_WAIT) < 0;
  }

  private void closeQuietly(@Nullable Library library) {
    if (library != null) {
      try {
        library.index().close();
      } catch (IOException e) {
        eventLog.tell(AppKinds.INDEX_NOT_CLOSED.of(e), e);
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closeQuietly(previous);
      closeQuietly(current);
      previous = null;
      current = null;
    }
  }
}
