package org.suoma.agent.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suoma.content.submission.SubmissionError;

/**
 * How the outbox is; counts only.
 *
 * @param waiting submissions that the county has not signed for
 * @param refused submissions that it refused, or that are damaged: a person must look
 * @param bytes of both
 * @param delivered submissions since the agent started
 * @param rejectedReceipts receipts since then that were not the county's
 * @param deliveredAt when the last one was; null if none since then
 * @param error what is in the way; null if nothing is
 * @param detail of that, for the IT person; null without an error
 * @param obstacle why nothing is taken now; null if residents can hand in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutboxStatus(
    int waiting,
    int refused,
    long bytes,
    long delivered,
    long rejectedReceipts,
    @Nullable Instant deliveredAt,
    @Nullable SubmissionError error,
    @Nullable String detail,
    @Nullable SubmissionError obstacle) {

  /** The status of a kiosk that takes no submissions. */
  static OutboxStatus withoutCounty() {
    return new OutboxStatus(
        0, 0, 0, 0, 0, null, SubmissionError.NO_COUNTY, "no [county]", SubmissionError.NO_COUNTY);
  }
}
