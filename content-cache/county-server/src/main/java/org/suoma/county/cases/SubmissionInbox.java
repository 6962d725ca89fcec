package org.suoma.county.cases;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.suoma.content.submission.EnvelopeOpener;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionReceipt;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.publishing.SubmissionKeyRing;
import org.suoma.county.storage.cases.SubmissionStore;

/**
 * Takes submissions, each once, and signs for them; opens them for case officers. What is taken is
 * on the disk. Threads share one.
 */
public final class SubmissionInbox {

  private final SubmissionStore store;
  private final SubmissionKeyFolder folder;
  private final InstantSource clock;
  private final Object keysLock = new Object();
  private SubmissionKeyRing keys;

  /**
   * An inbox with the keys of this folder.
   *
   * @throws IOException if there are none, or one cannot be read
   */
  public SubmissionInbox(SubmissionStore store, SubmissionKeyFolder folder, InstantSource clock)
      throws IOException {
    this.store = store;
    this.folder = folder;
    this.clock = clock;
    this.keys = folder.load();
  }

  /**
   * Takes an envelope, unopened. The same one again gets the same receipt again.
   *
   * @throws SubmissionException the refusal: {@code NOT_AN_ENVELOPE}, {@code WRONG_VERSION}, {@code
   *     TRUNCATED}, {@code TOO_LARGE}, {@code MALFORMED}, {@code UNKNOWN_KEY}, {@code NUMBER_TAKEN}
   *     or {@code REPLAYED}
   * @throws IOException if keys cannot be read
   */
  public SubmissionReceipt take(byte[] received) throws IOException {
    SealedEnvelope envelope = SealedEnvelope.parse(received);
    Optional<SubmissionReceipt> before = receiptFor(envelope);
    if (before.isPresent()) {
      return before.get();
    }
    SubmissionKeyRing ring = keysFor(envelope);
    SubmissionReceipt receipt =
        SubmissionReceipt.sign(envelope, clock.instant(), ring.receiptKey());
    if (store.add(envelope, receipt)) {
      return receipt;
    }
    // Either another thread has just taken it, or its sealed part has another number.
    return receiptFor(envelope)
        .orElseThrow(
            () ->
                new SubmissionException(
                    SubmissionError.REPLAYED,
                    "encapsulation: belongs to a submission of another number"));
  }

  private Optional<SubmissionReceipt> receiptFor(SealedEnvelope envelope)
      throws SubmissionException {
    Optional<SubmissionReceipt> receipt = store.receipt(envelope.header().number());
    if (receipt.isPresent() && !receipt.get().digest().equals(envelope.digest())) {
      throw new SubmissionException(
          SubmissionError.NUMBER_TAKEN, "number: belongs to another submission");
    }
    return receipt;
  }

  /**
   * The content of a submission; empty if there is none of this number.
   *
   * @throws SubmissionException {@code NOT_AUTHENTIC} or {@code MALFORMED}, if whoever sent it did
   *     not seal it as our kiosks do
   * @throws IOException if keys cannot be read
   */
  public Optional<OpenedSubmission> open(SubmissionNumber number) throws IOException {
    Optional<SealedEnvelope> envelope = store.envelope(number);
    if (envelope.isEmpty()) {
      return Optional.empty();
    }
    byte[] content = new EnvelopeOpener(keysFor(envelope.get()).sealing()).open(envelope.get());
    return Optional.of(new OpenedSubmission(envelope.get().header(), content));
  }

  /** Keys may have been rotated by another process: then they lie in the folder by now. */
  private SubmissionKeyRing keysFor(SealedEnvelope envelope) throws IOException {
    synchronized (keysLock) {
      if (!knows(envelope)) {
        keys = folder.load();
      }
      if (!knows(envelope)) {
        throw new SubmissionException(
            SubmissionError.UNKNOWN_KEY, "keyId: there is no key " + envelope.header().keyId());
      }
      return keys;
    }
  }

  private boolean knows(SealedEnvelope envelope) {
    return keys.sealing().stream()
        .anyMatch(key -> key.publicKey().id().equals(envelope.header().keyId()));
  }
}
