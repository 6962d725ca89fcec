package org.suoma.content.update;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.suoma.content.trust.ContentException;

/**
 * Asks again at once after each cut of the line, as long as something came in between; a line that
 * gives nothing ends the attempts until the next poll, which goes on from there.
 */
final class Perseverance {

  /** Cuts in a row without a single byte before we give up. */
  private static final int MOST_FRUITLESS = 3;

  private Perseverance() {}

  /**
   * Attempts something until it succeeds.
   *
   * @throws ContentException the last cut, or at once whatever is not a cut
   */
  static void persist(Attempt attempt) throws IOException {
    int fruitless = 0;
    while (true) {
      AtomicLong came = new AtomicLong();
      try {
        attempt.run(came::addAndGet);
        return;
      } catch (ContentException | EOFException e) {
        fruitless = came.get() > 0 ? 0 : fruitless + 1;
        if (!isCut(e) || fruitless == MOST_FRUITLESS) {
          throw e;
        }
      }
    }
  }

  private static boolean isCut(IOException e) {
    if (!(e instanceof ContentException refused)) {
      return true;
    }
    return switch (refused.error()) {
      case TRUNCATED, SOURCE_UNREACHABLE, TOO_SLOW -> true;
      default -> false;
    };
  }

  /** Something that goes on where the attempt before it was cut. */
  @FunctionalInterface
  interface Attempt {
    /**
     * Fetches what is still missing.
     *
     * @param came told of the number of bytes as they come
     */
    void run(LongConsumer came) throws IOException;
  }
}
