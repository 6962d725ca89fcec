package org.suoma.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The last events, newest last. One that says the same as another of the last day does not push
 * others out: its count grows, and it moves to the end. Threads may share one.
 */
public final class EventMemory {

  /** So many are kept. */
  public static final int MOST = 200;

  private static final long SAME_SECONDS = 24 * 3_600;

  private final Deque<ToldEvent> events = new ArrayDeque<>();
  private long number;

  /** Takes an event. */
  public synchronized void take(ToldEvent told) {
    number++;
    Iterator<ToldEvent> before = events.iterator();
    ToldEvent kept = told.numbered(number);
    while (before.hasNext()) {
      ToldEvent one = before.next();
      if (one.saysTheSameAs(told)
          && Math.abs(told.last().getEpochSecond() - one.first().getEpochSecond()) < SAME_SECONDS) {
        before.remove();
        kept = one.again(number, told);
        break;
      }
    }
    events.addLast(kept);
    if (events.size() > MOST) {
      events.removeFirst();
    }
  }

  /** Takes what an earlier run has kept, before anything else; numbers go on after theirs. */
  public synchronized void restore(List<ToldEvent> kept) {
    kept.stream().skip(Math.max(0, kept.size() - MOST)).forEach(events::addLast);
    number = kept.stream().mapToLong(ToldEvent::number).max().orElse(0);
  }

  /** All, newest first. */
  public synchronized List<ToldEvent> newestFirst() {
    List<ToldEvent> all = new ArrayList<>(events);
    Collections.reverse(all);
    return all;
  }

  /** Those with a larger number than this, oldest first. */
  public synchronized List<ToldEvent> after(long known) {
    return events.stream().filter(event -> event.number() > known).toList();
  }
}
