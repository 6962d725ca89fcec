package org.suoma.agent.outbox;

import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionReceipt;

/** The county's end, as a kiosk sees it. */
public interface CountyInbox {

  /** Hands over an envelope and waits for what the county says. */
  Answer deliver(SealedEnvelope envelope) throws InterruptedException;

  /** What came of it. */
  sealed interface Answer {}

  /**
   * The county, or somebody in its place, says that it has the envelope.
   *
   * @param receipt not yet verified
   */
  record Signed(SubmissionReceipt receipt) implements Answer {}

  /**
   * The county says that it will never take this envelope.
   *
   * @param error why
   * @param detail which field and limit
   */
  record Refused(SubmissionError error, String detail) implements Answer {}

  /**
   * Nobody knows whether the county has it: it is sent again later.
   *
   * @param error what is in the way
   * @param detail for the IT person
   */
  record Failed(SubmissionError error, String detail) implements Answer {}
}
