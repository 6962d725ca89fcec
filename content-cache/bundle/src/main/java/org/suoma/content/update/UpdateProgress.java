package org.suoma.content.update;

/** Follows an update; called from the updating threads. */
@FunctionalInterface
public interface UpdateProgress {

  /**
   * A content has arrived.
   *
   * @param filesDone of those to fetch
   * @param filesTotal to fetch in all
   * @param bytesDone of those to fetch
   * @param bytesTotal to fetch in all
   */
  void fetched(int filesDone, int filesTotal, long bytesDone, long bytesTotal);
}
