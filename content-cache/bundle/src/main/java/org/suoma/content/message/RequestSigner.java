package org.suoma.content.message;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.suoma.content.trust.SigningKey;

/** Signs requests with one Ed25519 key. Threads may share one if they may share its random. */
public final class RequestSigner {

  private static final String LABEL = "kiosk";
  private static final int NONCE_BYTES = 16;

  private final UnaryOperator<byte[]> signing;
  private final String keyId;
  private final RandomGenerator random;

  /** Signs with this key, under the id that {@link VerifyingKey#id} gives it. */
  public RequestSigner(SigningKey key, RandomGenerator random) {
    this(new VerifyingKey(key.publicKey().publicText()), key::sign, random);
  }

  /**
   * Signs with the private half of this key.
   *
   * @param signing gives the 64 bytes of a message's signature
   */
  public RequestSigner(VerifyingKey key, UnaryOperator<byte[]> signing, RandomGenerator random) {
    this.signing = signing;
    this.keyId = key.id();
    this.random = random;
  }

  /** The headers to send with a request, by their names; each call makes a nonce of its own. */
  public Map<String, String> sign(RequestParts request, Instant created) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    SignatureInput input =
        SignatureInput.of(RequestParts.COMPONENTS, created, keyId, HexFormat.of().formatHex(nonce));
    byte[] signature = signing.apply(input.base(request::value));
    return Map.of(
        "Content-Digest", request.contentDigest(),
        "Signature-Input", LABEL + "=" + input.text(),
        "Signature", LABEL + "=:" + Base64.getEncoder().encodeToString(signature) + ":");
  }
}
