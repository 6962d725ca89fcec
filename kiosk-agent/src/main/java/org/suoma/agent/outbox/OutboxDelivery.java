package org.suoma.agent.outbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.agent.outbox.CountyInbox.Answer;
import org.suoma.agent.outbox.CountyInbox.Failed;
import org.suoma.agent.outbox.CountyInbox.Refused;
import org.suoma.agent.outbox.CountyInbox.Signed;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;
import org.suoma.watch.Rounds;

/**
 * Brings what waits to the county, one after the other and in order; lets go of a submission only
 * when the county's signature for it verifies. Works in one thread, the scheduler's; {@link
 * #submitted} and {@link #status} may be called from any.
 */
public final class OutboxDelivery {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(OutboxDelivery.class);

  private static final long RETRY_REFUSED_HOURS = 24;

  private final Outbox outbox;
  private final CountyInbox county;
  private final Supplier<Optional<SubmissionKeys>> keys;
  private final Scheduling scheduling;
  private final Object lock = new Object();
  private @Nullable ScheduledFuture<?> retry;
  private long delivered;
  private long rejectedReceipts;
  private @Nullable Instant deliveredAt;
  private @Nullable SubmissionException trouble;
  private @Nullable SubmissionException refusal;

  /**
   * When to work.
   *
   * @param scheduler of one thread, which whoever made it ends
   * @param clock tells when something was delivered
   * @param backOff how long to wait after failures
   */
  public record Scheduling(
      ScheduledExecutorService scheduler, InstantSource clock, BackOff backOff) {}

  /**
   * Delivers from this outbox.
   *
   * @param keys of the release on the screen; empty if it has none
   */
  public OutboxDelivery(
      Outbox outbox,
      CountyInbox county,
      Supplier<Optional<SubmissionKeys>> keys,
      Scheduling scheduling,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.outbox = outbox;
    this.county = county;
    this.keys = keys;
    this.scheduling = scheduling;
  }

  /** Begins with what was left by the last process. */
  public void start() {
    submitted();
    ScheduledFuture<?> unused =
        scheduling
            .scheduler()
            .scheduleWithFixedDelay(
                Rounds.lasting(this::retryRefused),
                RETRY_REFUSED_HOURS,
                RETRY_REFUSED_HOURS,
                TimeUnit.HOURS);
  }

  /** Goes to work, unless a wait after a failure is not over. */
  public void submitted() {
    try {
      scheduling.scheduler().execute(this::drainUnlessBackingOff);
    } catch (RejectedExecutionException e) {
      log.debug("the agent ends; what waits is delivered after the next start", e);
    }
  }

  /** How it goes. */
  public OutboxStatus status() {
    Outbox.Counts counts = outbox.counts();
    synchronized (lock) {
      SubmissionException matter = trouble == null && counts.refused() > 0 ? refusal : trouble;
      return new OutboxStatus(
          counts.waiting(),
          counts.refused(),
          counts.bytes(),
          delivered,
          rejectedReceipts,
          deliveredAt,
          matter == null ? null : matter.error(),
          matter == null ? null : matter.getMessage(),
          outbox.obstacle().orElse(null));
    }
  }

  private void retryRefused() {
    outbox.retryRefused();
    drainUnlessBackingOff();
  }

  private void drainUnlessBackingOff() {
    if (retry == null || retry.isDone()) {
      drain();
    }
  }

  private void drain() {
    retry = null;
    try {
      Optional<QueuedSubmission> next = outbox.first();
      while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
        deliver(next.get());
        scheduling.backOff().reset();
        next = outbox.first();
      }
    } catch (SubmissionException e) {
      waitAfter(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      eventLog.tell(LineKinds.DELIVERY_FAILED.of(e), e);
      waitAfter(
          new SubmissionException(SubmissionError.OUTBOX_FAILED, "the agent failed; see its log"));
    }
  }

  private void waitAfter(SubmissionException failure) {
    note(failure);
    Duration wait = scheduling.backOff().next();
    retry = scheduling.scheduler().schedule(this::drain, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Delivers or passes over one submission; what it throws is in the way of all. */
  private void deliver(QueuedSubmission queued) throws SubmissionException, InterruptedException {
    SubmissionKeys trusted =
        keys.get()
            .orElseThrow(
                () ->
                    new SubmissionException(
                        SubmissionError.NO_KEYS, "the release on the screen has none"));
    SealedEnvelope envelope;
    try {
      envelope = outbox.read(queued);
    } catch (SubmissionException e) {
      passOver(queued, e.error(), "damaged on the disk");
      return;
    } catch (IOException e) {
      passOver(queued, SubmissionError.OUTBOX_FAILED, "cannot be read: " + e.getMessage());
      return;
    }
    Answer answer = county.deliver(envelope);
    if (answer instanceof Signed signed) {
      requireReceipt(signed, envelope, trusted);
      noteDelivered();
      outbox.delivered(queued, envelope.digest());
    } else if (answer instanceof Refused refused) {
      passOver(queued, refused.error(), refused.detail());
    } else if (answer instanceof Failed failed) {
      throw new SubmissionException(failed.error(), failed.detail());
    } else {
      throw new AssertionError(answer);
    }
  }

  private void requireReceipt(Signed signed, SealedEnvelope envelope, SubmissionKeys trusted)
      throws SubmissionException {
    try {
      signed.receipt().requireFor(envelope.header().number(), envelope.digest(), trusted);
    } catch (SubmissionException e) {
      synchronized (lock) {
        rejectedReceipts++;
      }
      throw e;
    }
  }

  /** Tells the place in the queue, not the number: logs are read by more people than receipts. */
  private void passOver(QueuedSubmission queued, SubmissionError error, String detail) {
    outbox.refused(queued);
    eventLog.tell(LineKinds.SUBMISSION_PASSED_OVER.of(error));
    synchronized (lock) {
      refusal = new SubmissionException(SubmissionError.COUNTY_REFUSED, error + ": " + detail);
      trouble = null;
    }
  }

  private void noteDelivered() {
    boolean again;
    synchronized (lock) {
      delivered++;
      deliveredAt = scheduling.clock().instant();
      again = trouble != null;
      trouble = null;
    }
    if (again) {
      eventLog.tell(LineKinds.SUBMISSIONS_DELIVERED.now());
    }
  }

  private void note(SubmissionException failure) {
    SubmissionException before;
    synchronized (lock) {
      before = trouble;
      trouble = failure;
    }
    if (before == null || before.error() != failure.error()) {
      eventLog.tell(LineKinds.SUBMISSIONS_NOT_DELIVERED.of(failure.error()));
    }
  }
}
