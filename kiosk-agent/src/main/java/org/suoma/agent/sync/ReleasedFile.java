package org.suoma.agent.sync;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
import org.suoma.event.ContentKinds;
import org.suoma.event.EventLog;

/**
 * A file out of the verified release on the screen, such as keys of the county; read once for each
 * release. Threads may share one.
 *
 * @param <T> what the file holds
 */
public final class ReleasedFile<T> implements Supplier<Optional<T>> {

  private final EventLog eventLog;

  private final ContentStore store;
  private final String name;
  private final Reader<T> reader;
  private final Object lock = new Object();
  private long sequence = -1;
  private Optional<T> value = Optional.empty();

  /** Reads the file of this name from this store. */
  public ReleasedFile(ContentStore store, String name, Reader<T> reader, EventLog eventLog) {
    this.eventLog = eventLog;
    this.store = store;
    this.name = name;
    this.reader = reader;
  }

  /** What it holds; empty before the first release, or if it has none that can be read. */
  @Override
  public Optional<T> get() {
    synchronized (lock) {
      try {
        Optional<Generation> active = store.active();
        if (active.isPresent() && active.get().sequence() != sequence) {
          value = read(active.get());
          sequence = active.get().sequence();
        }
      } catch (IOException e) {
        eventLog.tell(ContentKinds.RELEASED_FILE_UNREADABLE.of(e), e);
      }
      return value;
    }
  }

  private Optional<T> read(Generation release) throws IOException {
    Optional<byte[]> file = release.read(name);
    return file.isEmpty() ? Optional.empty() : Optional.of(reader.read(file.get()));
  }

  /**
   * Reads the file's bytes.
   *
   * @param <T> what the file holds
   */
  @FunctionalInterface
  public interface Reader<T> {
    /** What they say. */
    T read(byte[] file) throws IOException;
  }
}
