package org.suoma.agent.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suoma.content.model.ContentJson;
import org.suoma.content.order.OrderResult;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * Which orders were taken, and what became of them as far as the county does not know it yet. An
 * order is on the disk as taken before it is begun, so that it is done at most once whatever
 * happens. Threads share one.
 */
final class OrderJournal {

  private final Path file;
  private final DiskFiles disk = new DiskFiles();
  private final ContentJson json = new ContentJson();
  private State state;

  /** Reads what is there; an order that was begun and has no result was interrupted. */
  OrderJournal(Path file, EventLog eventLog) throws IOException {
    this.file = file;
    this.state =
        Files.exists(file)
            ? json.read(Files.readAllBytes(file), State.class)
            : new State(0, 0, List.of(), List.of());
    List<Long> begun = new ArrayList<>(state.waiting());
    if (state.running() > 0) {
      begun.add(state.running());
    }
    for (long number : begun) {
      eventLog.tell(LineKinds.ORDER_INTERRUPTED.of(number));
      end(new OrderResult(number, OrderResult.Outcome.INTERRUPTED, ""));
    }
  }

  /** Number of the newest order that was taken; 0 if none was. */
  synchronized long last() {
    return state.last();
  }

  /** Takes an order: from now on it is never begun again. */
  synchronized void begin(long number) throws IOException {
    save(new State(number, number, state.waiting(), state.results()));
  }

  /** What becomes of the order that was begun is known later, if it is not by now. */
  synchronized void postpone(long number) throws IOException {
    if (state.running() == number) {
      List<Long> waiting = new ArrayList<>(state.waiting());
      waiting.add(number);
      save(new State(state.last(), 0, waiting, state.results()));
    }
  }

  /** Notes what became of an order that was begun. */
  synchronized void end(OrderResult result) throws IOException {
    List<OrderResult> results = new ArrayList<>(state.results());
    results.add(result);
    List<Long> waiting = new ArrayList<>(state.waiting());
    waiting.remove(result.number());
    long running = state.running() == result.number() ? 0 : state.running();
    save(new State(state.last(), running, waiting, results));
  }

  /** The first results that the county does not know, as many as one request holds. */
  synchronized List<OrderResult> untold() {
    List<OrderResult> results = state.results();
    return results.subList(0, Math.min(results.size(), OrderResult.Batch.MOST));
  }

  /** The county knows these. */
  synchronized void told(List<OrderResult> results) throws IOException {
    List<OrderResult> left = new ArrayList<>(state.results());
    left.removeAll(results);
    save(new State(state.last(), state.running(), state.waiting(), left));
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
   * @param waiting numbers of those that were begun and are not known to be over
   * @param results that the county does not know yet
   */
  record State(long last, long running, List<Long> waiting, List<OrderResult> results) {

    /** Copies; agents of before had none that wait. */
    State {
      waiting = waiting == null ? List.of() : List.copyOf(waiting);
      results = List.copyOf(results);
    }
  }
}
