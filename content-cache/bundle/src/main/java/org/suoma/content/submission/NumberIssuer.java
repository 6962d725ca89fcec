package org.suoma.content.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Gives the numbers of one kiosk, without asking anybody. Threads may share one. */
public final class NumberIssuer {

  /** From here the minutes of numbers are counted; they last for 19 years. */
  static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  /** As many as a minute may have before it takes long to find a free one. */
  private static final int MOST_A_MINUTE = SubmissionNumber.RANDOM / 2;

  private final int kiosk;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Set<Integer> given = new HashSet<>();
  private long minute = -1;

  /**
   * Gives numbers of this kiosk.
   *
   * @param kiosk its number, 1 to 9999, which the county has given to no other
   * @param random cannot be guessed
   * @throws IllegalArgumentException for another number
   */
  public NumberIssuer(int kiosk, InstantSource clock, RandomGenerator random) {
    if (kiosk < 1 || kiosk > SubmissionNumber.MOST_KIOSKS) {
      throw new IllegalArgumentException("kiosk: must be 1 to 9999, is " + kiosk);
    }
    this.kiosk = kiosk;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A number that this kiosk has not given before.
   *
   * @throws SubmissionException {@code CLOCK_WRONG} if the clock stands before 2026, as after a
   *     power cut with a flat battery: numbers would come again, and no day of receipt could be
   *     told
   */
  public SubmissionNumber next() throws SubmissionException {
    Instant now = clock.instant();
    if (now.isBefore(EPOCH)) {
      throw new SubmissionException(
          SubmissionError.CLOCK_WRONG, "the kiosk's clock says " + now + "; it must be set");
    }
    long current = Duration.between(EPOCH, now).toMinutes() % SubmissionNumber.MINUTES;
    synchronized (given) {
      if (current != minute) {
        minute = current;
        given.clear();
      }
      if (given.size() >= MOST_A_MINUTE) {
        throw new IllegalStateException(MOST_A_MINUTE + " numbers in one minute of one kiosk");
      }
      int part = random.nextInt(SubmissionNumber.RANDOM);
      while (!given.add(part)) {
        part = random.nextInt(SubmissionNumber.RANDOM);
      }
      return SubmissionNumber.of(kiosk, current, part);
    }
  }
}
