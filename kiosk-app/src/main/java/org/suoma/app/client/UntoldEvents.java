package org.suoma.app.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.suoma.event.ToldEvent;

/** Events that the agent has not taken yet, the last two hundred. Threads may share one. */
public final class UntoldEvents {

  private static final int MOST = 200;
  private static final int MOST_AT_ONCE = 50;

  private final Deque<ToldEvent> events = new ArrayDeque<>();

  /** Takes an event; the oldest is given up if there are too many. */
  public synchronized void take(ToldEvent told) {
    events.addLast(told);
    if (events.size() > MOST) {
      events.removeFirst();
    }
  }

  /** As many as the agent takes at once, oldest first. */
  synchronized List<ToldEvent> next() {
    return events.stream().limit(MOST_AT_ONCE).toList();
  }

  /** The agent has these. */
  synchronized void told(List<ToldEvent> taken) {
    for (ToldEvent one : taken) {
      boolean unused = events.removeFirstOccurrence(one);
    }
  }
}
