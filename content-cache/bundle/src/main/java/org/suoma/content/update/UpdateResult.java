package org.suoma.content.update;

/**
 * How an update ended well; trouble is a {@link org.suoma.content.trust.ContentException}.
 *
 * @param sequence the release now on the screen; 0 if there is none yet
 * @param outcome what became of it
 * @param filesFetched how many contents came
 * @param bytesFetched bytes of packs that came over the line
 */
public record UpdateResult(long sequence, Outcome outcome, int filesFetched, long bytesFetched) {

  /** What an update did. */
  public enum Outcome {
    /** The newest release was on the screen already. */
    UNCHANGED,
    /** A content that had rotted on the disk was fetched again. */
    REPAIRED,
    /** A neighbour is fetching the newest release; it will be had from there. */
    LEFT_TO_NEIGHBOUR,
    /** The newest release is ready and waits for its hour. */
    WAITING,
    /** The newest release is the one that somebody here has rolled back from. */
    HELD,
    /** A new release is on the screen. */
    ACTIVATED
  }

  /** Whether the screen shows another release than before. */
  public boolean changed() {
    return outcome == Outcome.ACTIVATED;
  }
}
