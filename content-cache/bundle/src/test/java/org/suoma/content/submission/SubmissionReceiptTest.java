package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.trust.SigningKey;

class SubmissionReceiptTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-25T04:00:00.5Z");

  private final Submissions submissions = new Submissions(7);

  @Test
  void speaksForTheEnvelopeItWasSignedFor() throws Exception {
    SealedEnvelope envelope = submissions.next();
    SubmissionReceipt receipt =
        SubmissionReceipt.sign(envelope, RECEIVED, submissions.receiptKey());

    SubmissionReceipt read = SubmissionReceipt.read(receipt.write());

    assertThat(read).isEqualTo(receipt);
    assertThat(read.receivedAt()).isEqualTo("2026-11-25T04:00:00Z");
    read.requireFor(envelope.header().number(), envelope.digest(), submissions.keys());
  }

  @Test
  void doesNotSpeakForAnother() throws Exception {
    SealedEnvelope envelope = submissions.next();
    SealedEnvelope sameNumber = submissions.seal(envelope.header().number(), "另一份");
    SubmissionReceipt receipt =
        SubmissionReceipt.sign(envelope, RECEIVED, submissions.receiptKey());

    assertRefused(SubmissionError.RECEIPT_MISMATCH, receipt, sameNumber);
    assertRefused(SubmissionError.RECEIPT_MISMATCH, receipt, submissions.next());
  }

  @Test
  void isRefusedIfSomebodyElseSignedItOrChangedTheTime() throws Exception {
    SealedEnvelope envelope = submissions.next();
    SubmissionReceipt receipt =
        SubmissionReceipt.sign(envelope, RECEIVED, submissions.receiptKey());
    SubmissionReceipt foreign = SubmissionReceipt.sign(envelope, RECEIVED, SigningKey.generate());

    assertRefused(SubmissionError.RECEIPT_KEY_UNKNOWN, foreign, envelope);
    assertRefused(
        SubmissionError.RECEIPT_FORGED,
        new SubmissionReceipt(
            receipt.number(),
            receipt.digest(),
            receipt.receivedAt(),
            receipt.keyId(),
            foreign.signature()),
        envelope);
    assertRefused(
        SubmissionError.RECEIPT_FORGED,
        new SubmissionReceipt(
            receipt.number(),
            receipt.digest(),
            receipt.receivedAt().plusSeconds(1),
            receipt.keyId(),
            receipt.signature()),
        envelope);
  }

  private void assertRefused(
      SubmissionError error, SubmissionReceipt receipt, SealedEnvelope envelope) {
    assertThatThrownBy(
            () ->
                receipt.requireFor(
                    envelope.header().number(), envelope.digest(), submissions.keys()))
        .isInstanceOfSatisfying(
            SubmissionException.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  @Test
  void isVerifiedByKeysThatTravelInAFile() throws Exception {
    assertThat(SubmissionKeys.read(submissions.keys().write())).isEqualTo(submissions.keys());
  }

  @Test
  void isNotVerifiedByAKeyUnderAnothersId() {
    PublishedKey key = submissions.keys().receipts().get(0);
    String other = SealingKey.generate().publicKey().publicKey();

    assertThatThrownBy(() -> new PublishedKey(key.id(), other))
        .hasMessageContaining("is not that of the key");
  }

  @Test
  void needsKeysOfAFormatKnownHere() {
    String json = new String(submissions.keys().write(), UTF_8);
    for (String broken :
        List.of(
            json.replace("\"format\":1", "\"format\":2"),
            "{\"format\":1,\"sealing\":[],\"receipts\":[]}",
            "[]")) {
      assertThatThrownBy(() -> SubmissionKeys.read(broken.getBytes(UTF_8)))
          .isInstanceOf(MalformedContentException.class);
    }
  }
}
