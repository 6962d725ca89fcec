package org.suoma.county.publishing;

import java.util.List;
import org.suoma.content.submission.PublishedKey;
import org.suoma.content.submission.SealingKey;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.trust.SigningKey;

/**
 * The county's keys for submissions, private halves and all.
 *
 * @param sealing open envelopes; the newest first, and at least one
 * @param receipts sign receipts; the newest first, and at least one
 */
public record SubmissionKeyRing(List<SealingKey> sealing, List<SigningKey> receipts) {

  /** Copies the lists. */
  public SubmissionKeyRing {
    sealing = List.copyOf(sealing);
    receipts = List.copyOf(receipts);
  }

  /** The key that signs receipts now. */
  public SigningKey receiptKey() {
    return receipts.get(0);
  }

  /** The public halves, as releases carry them. */
  public SubmissionKeys published() {
    return new SubmissionKeys(
        SubmissionKeys.FORMAT,
        sealing.stream().map(SealingKey::publicKey).toList(),
        receipts.stream().map(key -> PublishedKey.of(key.publicKey().publicText())).toList());
  }

  /** The ids of the newest keys only. */
  @Override
  public String toString() {
    SubmissionKeys keys = published();
    return "SubmissionKeyRing[%s, %s]"
        .formatted(keys.newestForSealing().id(), keys.receipts().get(0).id());
  }
}
