package org.suoma.content.message;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.suoma.content.trust.SigningKey;

/** Signs requests with one Ed25519 key. Threads may share one if they may share its random. */
public final class RequestSigner {

  private static final String LABEL = "kiosk";
  private static final int NONCE_BYTES = 16;

  private final SigningKey key;
  private final String keyId;
  private final RandomGenerator random;

  /** Signs with this key, under the id that {@link VerifyingKey#id} gives it. */
  public RequestSigner(SigningKey key, RandomGenerator random) {
    this.key = key;
    this.keyId = new VerifyingKey(key.publicKey().publicText()).id();
    this.random = random;
  }

  /** The headers to send with a request, by their names; each call makes a nonce of its own. */
  public Map<String, String> sign(RequestParts request, Instant created) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    SignatureInput input =
        SignatureInput.of(RequestParts.COMPONENTS, created, keyId, HexFormat.of().formatHex(nonce));
    byte[] signature = key.sign(input.base(request::value));
    return Map.of(
        "Content-Digest", request.contentDigest(),
        "Signature-Input", LABEL + "=" + input.text(),
        "Signature", LABEL + "=:" + Base64.getEncoder().encodeToString(signature) + ":");
  }
}
