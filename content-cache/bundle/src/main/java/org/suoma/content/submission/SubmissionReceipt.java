package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.SigningKey;

/**
 * The county's word that it holds a submission; only then does a kiosk let go of it.
 *
 * @param number the submission's
 * @param digest of its envelope
 * @param receivedAt by the county's clock, to the second
 * @param keyId which of the county's receipt keys has signed
 * @param signature Ed25519 over the other fields, 128 hexadecimal digits
 */
public record SubmissionReceipt(
    SubmissionNumber number, Sha256 digest, Instant receivedAt, String keyId, String signature) {

  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");
  private static final HexFormat HEX = HexFormat.of();

  /** An Ed25519 key in X.509 is this, and then its 32 bytes (RFC 8410). */
  private static final String X509_PREFIX = "302a300506032b6570032100";

  /** Refuses what cannot be a receipt. */
  public SubmissionReceipt {
    if (!PublishedKey.isId(keyId)) {
      throw new IllegalArgumentException("keyId: must have 16 hexadecimal digits");
    }
    if (!SIGNATURE.matcher(signature).matches()) {
      throw new IllegalArgumentException("signature: must have 128 hexadecimal digits");
    }
  }

  /** Signs that an envelope was received at this time; the key is Ed25519. */
  public static SubmissionReceipt sign(
      SealedEnvelope envelope, Instant receivedAt, SigningKey key) {
    Instant second = receivedAt.truncatedTo(ChronoUnit.SECONDS);
    SubmissionNumber number = envelope.header().number();
    Sha256 digest = envelope.digest();
    String keyId = PublishedKey.of(key.publicKey().publicText()).id();
    byte[] signature = key.sign(signedText(number, digest, second, keyId));
    return new SubmissionReceipt(number, digest, second, keyId, HEX.formatHex(signature));
  }

  /** What is signed; begins unlike anything else that the county signs. */
  private static byte[] signedText(
      SubmissionNumber number, Sha256 digest, Instant receivedAt, String keyId) {
    return "suoma submission receipt 1\n%s\n%s\n%s\n%s\n"
        .formatted(number, digest, receivedAt, keyId)
        .getBytes(US_ASCII);
  }

  /**
   * Reads a receipt as it comes over the line.
   *
   * @throws MalformedContentException if it is none
   */
  public static SubmissionReceipt read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, SubmissionReceipt.class);
  }

  /** The receipt as it goes over the line. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Checks that the county has signed this for that very envelope.
   *
   * @throws SubmissionException {@code RECEIPT_MISMATCH}, {@code RECEIPT_KEY_UNKNOWN} or {@code
   *     RECEIPT_FORGED}
   */
  public void requireFor(SubmissionNumber expected, Sha256 envelope, SubmissionKeys keys)
      throws SubmissionException {
    if (!number.equals(expected) || !digest.equals(envelope)) {
      throw new SubmissionException(
          SubmissionError.RECEIPT_MISMATCH, "receipt: is for another envelope");
    }
    PublishedKey key =
        keys.receiptKey(keyId)
            .orElseThrow(
                () ->
                    new SubmissionException(
                        SubmissionError.RECEIPT_KEY_UNKNOWN,
                        "receipt: signed by %s, which the release does not name".formatted(keyId)));
    if (!isSignedBy(key)) {
      throw new SubmissionException(
          SubmissionError.RECEIPT_FORGED, "receipt: not signed by key " + keyId);
    }
  }

  private boolean isSignedBy(PublishedKey key) {
    try {
      PublicKey ed25519 =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(HEX.parseHex(X509_PREFIX + key.publicKey())));
      Signature verification = Signature.getInstance("Ed25519");
      verification.initVerify(ed25519);
      verification.update(signedText(number, digest, receivedAt, keyId));
      return verification.verify(HEX.parseHex(signature));
    } catch (GeneralSecurityException e) {
      return false; // a broken key or signature counts for nothing
    }
  }
}
