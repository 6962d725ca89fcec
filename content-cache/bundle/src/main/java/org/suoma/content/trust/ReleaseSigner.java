package org.suoma.content.trust;

import java.util.Base64;
import java.util.List;

/** Puts the county's signature on a manifest. Threads may share one. */
public final class ReleaseSigner {

  static final String PAYLOAD_TYPE = "application/vnd.suoma.manifest+json";

  private final SigningKey key;

  /** Signs with this key. */
  public ReleaseSigner(SigningKey key) {
    this.key = key;
  }

  /** The envelope that holds the manifest's bytes and their signature. */
  public byte[] sign(byte[] manifest) {
    byte[] signature = key.sign(Envelope.preAuthenticationEncoding(PAYLOAD_TYPE, manifest));
    Base64.Encoder base64 = Base64.getEncoder();
    return new Envelope(
            PAYLOAD_TYPE,
            base64.encodeToString(manifest),
            List.of(new Envelope.Signed(key.publicKey().id(), base64.encodeToString(signature))))
        .bytes();
  }
}
