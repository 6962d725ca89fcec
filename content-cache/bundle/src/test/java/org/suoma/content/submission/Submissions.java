package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.suoma.content.trust.SigningKey;

/**
 * Submissions of one kiosk for a county, for tests; the verifiers are random, as Argon2 is slow.
 */
public final class Submissions {

  /** Also the specimen number of GB 11643: nothing of it may be found outside an envelope. */
  public static final String CONTENT =
      "{\"name\":\"样本人\",\"idNumber\":\"11010519491231002X\",\"text\":\"请公开索玛村征地补偿的金丝雀文件\"}";

  private static final Instant START = Instant.parse("2026-11-25T04:00:00Z");

  private final Random random;
  private final SealingKey sealingKey = SealingKey.generate();
  private final SigningKey receiptKey = SigningKey.generate();
  private final SubmissionKeys keys;
  private int count;

  /** The same seed gives the same numbers. */
  public Submissions(long seed) {
    this.random = new Random(seed);
    this.keys =
        new SubmissionKeys(
            SubmissionKeys.FORMAT,
            List.of(sealingKey.publicKey()),
            List.of(PublishedKey.of(receiptKey.publicKey().publicText())));
  }

  /** What opens the envelopes. */
  public SealingKey sealingKey() {
    return sealingKey;
  }

  /** What signs receipts. */
  public SigningKey receiptKey() {
    return receiptKey;
  }

  /** The public halves. */
  public SubmissionKeys keys() {
    return keys;
  }

  /** A verifier that nobody's code fits. */
  public static QueryVerifier verifier(Random random) {
    byte[] bytes = new byte[QueryVerifier.SALT_BYTES + QueryVerifier.HASH_BYTES];
    random.nextBytes(bytes);
    HexFormat hex = HexFormat.of();
    return new QueryVerifier(
        hex.formatHex(bytes, 0, QueryVerifier.SALT_BYTES),
        hex.formatHex(bytes, QueryVerifier.SALT_BYTES, bytes.length));
  }

  /** The next number of kiosk 17. */
  public SubmissionNumber number() {
    count++;
    return SubmissionNumber.of(17, count, random.nextInt(SubmissionNumber.RANDOM));
  }

  /** The next submission. */
  public SealedEnvelope next() throws SubmissionException {
    return seal(number(), CONTENT);
  }

  /** A submission with this number and content. */
  public SealedEnvelope seal(SubmissionNumber number, String content) throws SubmissionException {
    return seal(number, content.getBytes(UTF_8));
  }

  /** A submission with this number and content. */
  public SealedEnvelope seal(SubmissionNumber number, byte[] content) throws SubmissionException {
    return new EnvelopeSealer(keys, "hall-1")
        .seal(
            number,
            SubmissionKind.DISCLOSURE_APPLICATION,
            START.plusSeconds(60L * count),
            verifier(random),
            content);
  }
}
