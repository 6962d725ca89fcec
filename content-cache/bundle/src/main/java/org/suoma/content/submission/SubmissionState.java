package org.suoma.content.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * How a submission stands, for whoever holds its number and code; never what it holds, nor the
 * answer.
 *
 * @param kind of submission
 * @param state in plain words, e.g. {@code 正在办理}
 * @param receivedOn the day of receipt
 * @param dueOn the last day for the answer; null if none, or not settled
 * @param organ name of who answers; null before it is registered
 * @param phone whom to call; null if not known
 * @param repliedOn the day of the answer; null before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionState(
    SubmissionKind kind,
    String state,
    LocalDate receivedOn,
    @Nullable LocalDate dueOn,
    @Nullable String organ,
    @Nullable String phone,
    @Nullable LocalDate repliedOn) {

  /** Its JSON. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Reads a state as it comes over the line.
   *
   * @throws MalformedContentException if it is none
   */
  public static SubmissionState read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, SubmissionState.class);
  }
}
