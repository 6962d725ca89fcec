package org.suoma.county.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.suoma.content.order.KioskNews;

/**
 * Lets kiosks wait until there is something new for them, at most {@link #LONGEST_WAIT}. What is
 * new is looked up for all who wait together, so that it does not matter who has published: the
 * console, the command line, another process. Kiosks that wait hold no thread. They are told of
 * orders and settings at once, of a release in turn, {@value #MOST_AT_ONCE} at a time, so that they
 * fetch it one after the other: ten thousand within 42 s. Threads share one.
 */
public final class NewsDesk {

  /** How long a kiosk waits at most; somewhat less as a rule, so that not all come back at once. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(50);

  /** How often something new is looked for. */
  public static final Duration LOOK = Duration.ofSeconds(1);

  /** How often those are told whose turn it is. */
  public static final Duration TELL = Duration.ofMillis(250);

  /** How many are told of a release at one time. */
  static final int MOST_AT_ONCE = 60;

  private static final int SHORTEST_PERCENT = 70;
  private static final int MOST_WAITING = 20_000;

  private final OrderDesk orders;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private Standing standing;
  private boolean closed;

  /** Nobody waits yet. */
  public NewsDesk(OrderDesk orders, InstantSource clock, RandomGenerator random) {
    this.orders = orders;
    this.clock = clock;
    this.random = random;
    this.standing = orders.standing();
  }

  /**
   * Answers at once if there are words, else later, on whichever thread; each waiter is answered
   * once. A kiosk that asks again lets go of its question before.
   */
  void ask(Knowledge known, Waiter waiter) {
    Optional<Waiter> before;
    synchronized (this) {
      if (standing.hasWords(known) || closed || waiting.size() >= MOST_WAITING) {
        before = Optional.of(waiter);
      } else {
        long most = LONGEST_WAIT.toMillis();
        long wait = random.nextLong(most * SHORTEST_PERCENT / 100, most);
        Waiting added = new Waiting(known, waiter, clock.instant().plusMillis(wait));
        before = Optional.ofNullable(waiting.put(known.kiosk(), added)).map(Waiting::waiter);
      }
    }
    before.ifPresent(one -> one.answer(one == waiter ? news(known) : Optional.empty()));
  }

  private Optional<KioskNews> news(Knowledge known) {
    Standing now = now();
    return now.hasRelease(known) || now.hasWords(known)
        ? Optional.of(orders.news(known, now))
        : Optional.empty();
  }

  private synchronized Standing now() {
    return standing;
  }

  /** How many wait. */
  public synchronized int waiting() {
    return waiting.size();
  }

  /** Looks what is new. */
  public void look() {
    Standing fresh = orders.standing();
    synchronized (this) {
      standing = fresh;
    }
  }

  /** Answers those whom it concerns and whose turn it is, or who have waited long enough. */
  public void tell() {
    List<Waiting> due = new ArrayList<>();
    synchronized (this) {
      Instant now = clock.instant();
      int told = 0;
      Iterator<Waiting> all = waiting.values().iterator();
      while (all.hasNext()) {
        Waiting one = all.next();
        boolean release = standing.hasRelease(one.known()) && told < MOST_AT_ONCE;
        told += release ? 1 : 0;
        if (release || standing.hasWords(one.known()) || !now.isBefore(one.until())) {
          due.add(one);
          all.remove();
        }
      }
    }
    due.forEach(one -> one.waiter().answer(news(one.known())));
  }

  /** Lets everybody go; who asks from now on is answered at once. */
  public void close() {
    List<Waiting> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(waiting.values());
      waiting.clear();
    }
    all.forEach(one -> one.waiter().answer(Optional.empty()));
  }

  /** Who waits. */
  @FunctionalInterface
  interface Waiter {
    /** Tells what is new; nothing if the time is over. Must not block. */
    void answer(Optional<KioskNews> news);
  }

  private record Waiting(Knowledge known, Waiter waiter, Instant until) {}
}
