package org.suoma.content.update;

/**
 * Where a running update stands.
 *
 * @param step what is being done
 * @param filesDone of the files to bring, those that are there; 0 in steps that do not count files
 * @param filesTotal files to bring in all
 * @param bytesDone of the bytes to fetch, those that are there, from before a restart as well
 * @param bytesTotal bytes to fetch in all
 */
public record UpdateState(
    Step step, int filesDone, int filesTotal, long bytesDone, long bytesTotal) {

  /** The steps of an update, in their order. */
  public enum Step {
    /** Bytes come over the line. */
    FETCHING,
    /** Files are made of what came. */
    ASSEMBLING,
    /** What is new is read back from the disk and compared with its digest. */
    VERIFYING,
    /** The search index is built. */
    INDEXING
  }
}
