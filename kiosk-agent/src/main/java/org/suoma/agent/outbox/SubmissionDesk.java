package org.suoma.agent.outbox;

import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;

/** Where the app hands submissions in. Threads may share one. */
public interface SubmissionDesk {

  /**
   * Takes an envelope once, and for good: it is on the disk when this returns.
   *
   * @throws SubmissionException why not
   */
  SealedEnvelope take(byte[] envelope) throws SubmissionException;

  /** How the outbox is. */
  OutboxStatus status();

  /** A desk before this outbox. */
  static SubmissionDesk of(Outbox outbox, OutboxDelivery delivery) {
    return new SubmissionDesk() {
      @Override
      public SealedEnvelope take(byte[] bytes) throws SubmissionException {
        SealedEnvelope envelope = SealedEnvelope.parse(bytes);
        outbox.add(envelope);
        delivery.submitted();
        return envelope;
      }

      @Override
      public OutboxStatus status() {
        return delivery.status();
      }
    };
  }

  /** The desk of a kiosk that has no county: it takes nothing, and says so. */
  static SubmissionDesk closed() {
    return new SubmissionDesk() {
      @Override
      public SealedEnvelope take(byte[] bytes) throws SubmissionException {
        throw new SubmissionException(
            SubmissionError.NO_COUNTY, "agent.toml names no county to send to");
      }

      @Override
      public OutboxStatus status() {
        return OutboxStatus.closed();
      }
    };
  }
}
