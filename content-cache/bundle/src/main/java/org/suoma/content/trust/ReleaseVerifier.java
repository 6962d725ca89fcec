package org.suoma.content.trust;

import java.util.List;

/** Believes only what one of the trusted keys has signed. Threads may share one. */
public final class ReleaseVerifier {

  private final List<TrustedKey> keys;

  /** Trusts these keys. */
  public ReleaseVerifier(List<TrustedKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * The manifest inside an envelope, once its signature holds.
   *
   * @return exactly the bytes that were signed
   * @throws ContentException {@code MALFORMED} or {@code SIGNATURE_REJECTED}
   */
  public byte[] verify(byte[] received) throws ContentException {
    Envelope envelope = Envelope.parse(received);
    byte[] payload = envelope.decodedPayload();
    byte[] signed = Envelope.preAuthenticationEncoding(envelope.payloadType(), payload);
    if (!envelope.payloadType().equals(ReleaseSigner.PAYLOAD_TYPE)) {
      throw new ContentException(
          ContentError.MALFORMED, "the envelope holds " + envelope.payloadType());
    }
    for (Envelope.Signed candidate : envelope.signatures()) {
      byte[] signature = Envelope.decode(candidate.sig());
      for (TrustedKey key : keys) {
        if (key.id().equals(candidate.keyId()) && key.verifies(signed, signature)) {
          return payload;
        }
      }
    }
    throw new ContentException(
        ContentError.SIGNATURE_REJECTED,
        "none of %d signatures is by one of %d trusted keys"
            .formatted(envelope.signatures().size(), keys.size()));
  }
}
