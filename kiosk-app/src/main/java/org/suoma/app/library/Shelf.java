package org.suoma.app.library;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;

/**
 * Gives pages the release in force, and swaps to a new one between two requests. The release before
 * stays open for those who still read it, and is closed at the next swap. Threads may share one.
 */
public final class Shelf implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(Shelf.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final ContentStore store;
  private final Clock clock;
  private final Duration lookEvery;
  private final ContentJson json = new ContentJson();
  private final Object lock = new Object();
  private @Nullable Library current;
  private @Nullable Library previous;
  private Instant lookedAt = Instant.EPOCH;

  /** The releases of a store, which another process writes. */
  public Shelf(ContentStore store, Clock clock) {
    this(store, clock, LOOK_EVERY);
  }

  /**
   * The same.
   *
   * @param lookEvery how old what is known of the store may be; zero: what was activated before a
   *     request is what it sees
   */
  public Shelf(ContentStore store, Clock clock, Duration lookEvery) {
    this.store = store;
    this.clock = clock;
    this.lookEvery = lookEvery;
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
          && (current == null || current.generation().sequence() != active.get().sequence())) {
        Library opened = Library.open(active.get(), json);
        closeQuietly(previous);
        previous = current;
        current = opened;
        log.info("showing release {}", active.get().sequence());
      }
    } catch (IOException e) {
      log.error("the new release cannot be opened; the old one stays", e);
    }
  }

  private static void closeQuietly(@Nullable Library library) {
    if (library != null) {
      try {
        library.index().close();
      } catch (IOException e) {
        log.warn("an old index did not close", e);
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
