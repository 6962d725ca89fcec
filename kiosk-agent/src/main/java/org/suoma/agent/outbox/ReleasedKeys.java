package org.suoma.agent.outbox;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
import org.suoma.content.submission.SubmissionKeys;

/**
 * The county's keys for submissions, out of the verified release on the screen; read once for each
 * release. Threads may share one.
 */
public final class ReleasedKeys implements Supplier<Optional<SubmissionKeys>> {

  private static final Logger log = LoggerFactory.getLogger(ReleasedKeys.class);

  private final ContentStore store;
  private final Object lock = new Object();
  private long sequence = -1;
  private Optional<SubmissionKeys> keys = Optional.empty();

  /** Reads from this store. */
  public ReleasedKeys(ContentStore store) {
    this.store = store;
  }

  /** The keys; empty before the first release, or if it has none that can be read. */
  @Override
  public Optional<SubmissionKeys> get() {
    synchronized (lock) {
      try {
        Optional<Generation> active = store.active();
        if (active.isPresent() && active.get().sequence() != sequence) {
          keys = read(active.get());
          sequence = active.get().sequence();
        }
      } catch (IOException e) {
        log.warn("the keys for submissions cannot be read", e);
      }
      return keys;
    }
  }

  private static Optional<SubmissionKeys> read(Generation release) throws IOException {
    Optional<byte[]> file = release.read(SubmissionKeys.FILE);
    return file.isEmpty() ? Optional.empty() : Optional.of(SubmissionKeys.read(file.get()));
  }
}
