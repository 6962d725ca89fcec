package org.suoma.content.submission;

import java.io.IOException;

/** A submission that was refused; the message names field and limit, never a content. */
public final class SubmissionException extends IOException {

  private static final long serialVersionUID = 1L;

  private final SubmissionError error;

  /** Refuses for this reason. */
  public SubmissionException(SubmissionError error, String detail) {
    super(detail);
    this.error = error;
  }

  /** Refuses for this reason, which another failure has shown. */
  public SubmissionException(SubmissionError error, String detail, Throwable cause) {
    super(detail, cause);
    this.error = error;
  }

  /** The reason. */
  public SubmissionError error() {
    return error;
  }
}
