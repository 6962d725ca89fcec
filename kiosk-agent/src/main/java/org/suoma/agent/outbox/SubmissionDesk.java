package org.suoma.agent.outbox;

import java.util.function.Supplier;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.content.submission.SubmissionState;

/** Where the app hands submissions in. Threads may share one. */
public interface SubmissionDesk {

  /**
   * Takes an envelope once, and for good: it is on the disk when this returns.
   *
   * @throws SubmissionException why not
   */
  SealedEnvelope take(byte[] envelope) throws SubmissionException;

  /**
   * Asks the county how a submission stands; blocks for seconds at most.
   *
   * @throws SubmissionException {@code CODE_REFUSED}, {@code CODE_LOCKED}, {@code ASKED_TOO_OFTEN},
   *     or why the county could not be asked
   */
  SubmissionState state(SubmissionNumber number, QueryCode code)
      throws SubmissionException, InterruptedException;

  /** How the outbox is. */
  OutboxStatus status();

  /**
   * A desk before this outbox.
   *
   * @param kiosk how the county calls this kiosk now
   */
  static SubmissionDesk of(
      Supplier<String> kiosk, Outbox outbox, OutboxDelivery delivery, CountyStates states) {
    return new SubmissionDesk() {
      @Override
      public SealedEnvelope take(byte[] bytes) throws SubmissionException {
        SealedEnvelope envelope = SealedEnvelope.parse(bytes);
        outbox.add(envelope);
        delivery.submitted();
        return envelope;
      }

      @Override
      public SubmissionState state(SubmissionNumber number, QueryCode code)
          throws SubmissionException, InterruptedException {
        return states.ask(new SubmissionQuestion(kiosk.get(), number, code.digits()));
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
      public SubmissionState state(SubmissionNumber number, QueryCode code)
          throws SubmissionException {
        throw new SubmissionException(
            SubmissionError.NO_COUNTY, "agent.toml names no county to ask");
      }

      @Override
      public OutboxStatus status() {
        return OutboxStatus.withoutCounty();
      }
    };
  }
}
