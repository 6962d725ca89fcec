package org.suoma.content.software;

/**
 * Formats of what a version keeps on the disk beside content: outbox, journals, counts, enrolment.
 * One number stands for all of them; it grows when any changes so that earlier versions could not
 * read it.
 *
 * @param writes what it writes
 * @param readsFrom the oldest that it reads
 * @param readsTo the newest that it reads; at least what it writes
 */
public record StateFormats(int writes, int readsFrom, int readsTo) {

  /** Refuses a version that could not read what it writes. */
  public StateFormats {
    if (readsFrom < 1 || readsFrom > writes || writes > readsTo) {
      throw new IllegalArgumentException(
          "state formats must be 1 <= %d <= %d <= %d".formatted(readsFrom, writes, readsTo));
    }
  }

  /** Whether this version reads what another one has written. */
  public boolean reads(StateFormats other) {
    return readsFrom <= other.writes && other.writes <= readsTo;
  }
}
