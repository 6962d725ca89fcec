package org.suoma.content.submission;

import java.time.Instant;
import java.util.Arrays;

/**
 * Seals submissions for the county, on the kiosk and before anything is written or sent. Threads
 * may share one.
 */
public final class EnvelopeSealer {

  /** The largest content, in bytes. */
  public static final int MOST_CONTENT_BYTES = Padding.MOST_BYTES;

  private final PublishedKey key;
  private final String kiosk;
  private final Hpke hpke = new Hpke();

  /**
   * Seals for the newest of these keys.
   *
   * @param kiosk this kiosk's name, as in {@code agent.toml}
   */
  public EnvelopeSealer(SubmissionKeys keys, String kiosk) {
    this.key = keys.newestForSealing();
    this.kiosk = kiosk;
  }

  /**
   * Seals one submission.
   *
   * @param number as {@link NumberIssuer} gave it
   * @param createdAt kept to the minute
   * @param verifier tells the right query code
   * @param content left as it is; the caller overwrites it once it is handed over
   * @throws SubmissionException {@code TOO_LARGE} for more than {@link #MOST_CONTENT_BYTES}
   */
  public SealedEnvelope seal(
      SubmissionNumber number,
      SubmissionKind kind,
      Instant createdAt,
      QueryVerifier verifier,
      byte[] content)
      throws SubmissionException {
    byte[] padded = Padding.pad(content);
    try {
      EnvelopeHeader header =
          new EnvelopeHeader(number, kind, kiosk, key.id(), createdAt, verifier, padded.length);
      Hpke.Sealed sealed = hpke.seal(key.bytes(), SealedEnvelope.write(header), padded);
      return SealedEnvelope.of(header, sealed.encapsulation(), sealed.content());
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }
}
