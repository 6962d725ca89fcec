package org.suoma.agent.outbox;

import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.content.submission.SubmissionState;

/** Where somebody at the kiosk can ask how a submission stands. */
@FunctionalInterface
public interface CountyStates {

  /**
   * Asks, and waits for seconds at most; nothing of it is kept.
   *
   * @throws SubmissionException what the county said, {@code COUNTY_UNREACHABLE} if it did not, or
   *     {@code NOT_ADMITTED}
   */
  SubmissionState ask(SubmissionQuestion question) throws SubmissionException, InterruptedException;
}
