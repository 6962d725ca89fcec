package org.suoma.agent.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suoma.content.trust.ContentError;

/**
 * How the kiosk's content is.
 *
 * @param sequence number of the active release; null before the first
 * @param publishedAt when the county made it
 * @param checkedAt when the county was last reached; null if never since the start
 * @param error why the last update failed; null after a good one
 * @param detail what exactly failed
 * @param progress how far a running download is; null if none runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentStatus(
    @Nullable Long sequence,
    @Nullable Instant publishedAt,
    @Nullable Instant checkedAt,
    @Nullable ContentError error,
    @Nullable String detail,
    @Nullable Progress progress) {

  static ContentStatus unknown() {
    return new ContentStatus(null, null, null, null, null, null);
  }

  ContentStatus showing(long release, Instant made) {
    return new ContentStatus(release, made, checkedAt, error, detail, progress);
  }

  ContentStatus checked(Instant at) {
    return new ContentStatus(sequence, publishedAt, at, null, null, null);
  }

  ContentStatus failed(ContentError why, String what) {
    return new ContentStatus(sequence, publishedAt, checkedAt, why, what, null);
  }

  ContentStatus downloading(Progress now) {
    return new ContentStatus(sequence, publishedAt, checkedAt, error, detail, now);
  }

  /**
   * A running download.
   *
   * @param filesDone of the files to fetch
   * @param filesTotal to fetch in all
   * @param bytesDone of the bytes to fetch
   * @param bytesTotal to fetch in all
   */
  public record Progress(int filesDone, int filesTotal, long bytesDone, long bytesTotal) {}
}
