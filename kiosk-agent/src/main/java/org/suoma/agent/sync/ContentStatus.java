package org.suoma.agent.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suoma.content.trust.ContentError;
import org.suoma.content.update.UpdateResult;
import org.suoma.content.update.UpdateState;

/**
 * How the kiosk's content is.
 *
 * @param sequence number of the active release; null before the first
 * @param publishedAt when the county made it
 * @param checkedAt when the county was last reached; null if never since the start
 * @param outcome what the last good update did, e.g. has a release ready that waits for its hour
 * @param error why the last update failed; null after a good one
 * @param detail what exactly failed
 * @param progress how far a running update is; null if none runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentStatus(
    @Nullable Long sequence,
    @Nullable Instant publishedAt,
    @Nullable Instant checkedAt,
    UpdateResult.@Nullable Outcome outcome,
    @Nullable ContentError error,
    @Nullable String detail,
    @Nullable Progress progress) {

  static ContentStatus unknown() {
    return new ContentStatus(null, null, null, null, null, null, null);
  }

  ContentStatus showing(long release, Instant made) {
    return new ContentStatus(release, made, checkedAt, outcome, error, detail, progress);
  }

  ContentStatus checked(Instant at, UpdateResult.Outcome how) {
    return new ContentStatus(sequence, publishedAt, at, how, null, null, null);
  }

  ContentStatus after(UpdateResult.Outcome how) {
    return new ContentStatus(sequence, publishedAt, checkedAt, how, error, detail, progress);
  }

  ContentStatus failed(ContentError why, String what) {
    return new ContentStatus(sequence, publishedAt, checkedAt, outcome, why, what, null);
  }

  ContentStatus updating(Progress now) {
    return new ContentStatus(sequence, publishedAt, checkedAt, outcome, error, detail, now);
  }

  /**
   * A running update.
   *
   * @param step what is being done
   * @param filesDone of the files to bring
   * @param filesTotal to bring in all
   * @param bytesDone of the bytes to fetch
   * @param bytesTotal to fetch in all
   * @param bytesPerSecond how fast they come; null while nobody can tell
   * @param secondsLeft until they are there; null while nobody can tell
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Progress(
      UpdateState.Step step,
      int filesDone,
      int filesTotal,
      long bytesDone,
      long bytesTotal,
      @Nullable Long bytesPerSecond,
      @Nullable Long secondsLeft) {}
}
