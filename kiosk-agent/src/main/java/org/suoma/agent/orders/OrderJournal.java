package org.suoma.agent.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.ContentJson;
import org.suoma.content.order.OrderResult;
import org.suoma.content.store.DiskFiles;

/**
 * Which orders were taken, and what became of them as far as the county does not know it yet. An
 * order is on the disk as taken before it is begun, so that it is done at most once whatever
 * happens. One thread.
 */
final class OrderJournal {

  private static final Logger log = LoggerFactory.getLogger(OrderJournal.class);

  private final Path file;
  private final DiskFiles disk = new DiskFiles();
  private final ContentJson json = new ContentJson();
  private State state;

  /** Reads what is there; an order that was begun and has no result was interrupted. */
  OrderJournal(Path file) throws IOException {
    this.file = file;
    this.state =
        Files.exists(file)
            ? json.read(Files.readAllBytes(file), State.class)
            : new State(0, 0, List.of());
    if (state.running() > 0) {
      log.warn("order {} was interrupted", state.running());
      end(new OrderResult(state.running(), OrderResult.Outcome.INTERRUPTED, ""));
    }
  }

  /** Number of the newest order that was taken; 0 if none was. */
  long last() {
    return state.last();
  }

  /** Takes an order: from now on it is never begun again. */
  void begin(long number) throws IOException {
    save(new State(number, number, state.results()));
  }

  /** Notes what became of the order that was begun. */
  void end(OrderResult result) throws IOException {
    List<OrderResult> results = new ArrayList<>(state.results());
    results.add(result);
    save(new State(state.last(), 0, results));
  }

  /** The first results that the county does not know, as many as one request holds. */
  List<OrderResult> untold() {
    List<OrderResult> results = state.results();
    return results.subList(0, Math.min(results.size(), OrderResult.Batch.MOST));
  }

  /** The county knows these. */
  void told(List<OrderResult> results) throws IOException {
    List<OrderResult> left = new ArrayList<>(state.results());
    left.removeAll(results);
    save(new State(state.last(), state.running(), left));
  }

  private void save(State next) throws IOException {
    disk.replace(file, json.write(next));
    state = next;
  }

  /**
   * As it lies in the file.
   *
   * @param last number of the newest order that was taken
   * @param running number of the order that was begun; 0 if none is
   * @param results that the county does not know yet
   */
  record State(long last, long running, List<OrderResult> results) {

    /** Copies. */
    State {
      results = List.copyOf(results);
    }
  }
}
