package org.suoma.county.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts wrong enrolment codes: {@value #MOST_OF_ONE} from one address and {@value #MOST_OF_ALL}
 * from all in {@link #WINDOW}. With a hundred codes out, whoever guesses without a pause for a
 * whole day finds one with a chance of one in ten thousand. In memory only; threads share one.
 */
final class WrongCodeLimit {

  static final int MOST_OF_ONE = 10;
  static final int MOST_OF_ALL = 200;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Deque<Wrong> wrong = new ArrayDeque<>();

  WrongCodeLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether one more code from there may be looked at. */
  synchronized boolean allows(String address) {
    Instant since = clock.instant().minus(WINDOW);
    while (!wrong.isEmpty() && wrong.getFirst().at().isBefore(since)) {
      wrong.removeFirst();
    }
    return wrong.size() < MOST_OF_ALL && from(address) < MOST_OF_ONE;
  }

  /** Counts a wrong one; true if it was the last that this address may try for now. */
  synchronized boolean count(String address) {
    wrong.addLast(new Wrong(address, clock.instant()));
    return from(address) == MOST_OF_ONE || wrong.size() == MOST_OF_ALL;
  }

  private long from(String address) {
    return wrong.stream().filter(one -> one.address().equals(address)).count();
  }

  private record Wrong(String address, Instant at) {}
}
