package org.suoma.agent.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How fast bytes come and how long the rest will take, from the last ten seconds or so: a line that
 * drops is soon seen, one that stutters is not. For one thread.
 */
final class TransferRate {

  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration LEAST_GAP = Duration.ofMillis(250);

  private final Deque<Sample> samples = new ArrayDeque<>();

  /** So many bytes have come in all by now. */
  void note(Instant now, long bytes) {
    Sample last = samples.peekLast();
    if (last != null && bytes < last.bytes) {
      samples.clear(); // another download has begun
    } else if (last != null && Duration.between(last.at, now).compareTo(LEAST_GAP) < 0) {
      return;
    }
    samples.addLast(new Sample(now, bytes));
    while (samples.size() > 2
        && Duration.between(samples.getFirst().at, now).compareTo(WINDOW) > 0) {
      samples.removeFirst();
    }
  }

  /** Bytes a second; empty as long as nobody can tell. */
  Optional<Long> bytesPerSecond() {
    Sample first = samples.peekFirst();
    Sample last = samples.peekLast();
    if (first == null || last == null || first.equals(last)) {
      return Optional.empty();
    }
    double seconds = Duration.between(first.at, last.at).toMillis() / 1e3;
    return Optional.of(Math.round((last.bytes - first.bytes) / seconds));
  }

  /** Whole seconds until so many more bytes have come; empty as long as nobody can tell. */
  Optional<Long> secondsFor(long bytesLeft) {
    return bytesPerSecond()
        .filter(rate -> rate > 0)
        .map(rate -> (long) Math.ceil((double) bytesLeft / rate));
  }

  private record Sample(Instant at, long bytes) {}
}
