package org.suoma.content.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.suoma.content.release.Sha256;

/**
 * The public half of whoever signs.
 *
 * @param publicKey Ed25519 (RFC 8032), 64 hexadecimal digits in lower case
 */
public record VerifyingKey(@JsonValue String publicKey) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final int ID_DIGITS = 32;

  /** An Ed25519 key in X.509 is this, and then its 32 bytes (RFC 8410). */
  private static final String X509_PREFIX = "302a300506032b6570032100";

  /** Refuses what cannot be a key. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public VerifyingKey {
    if (!FORM.matcher(publicKey).matches()) {
      throw new IllegalArgumentException("publicKey: must have 64 hexadecimal digits");
    }
  }

  /** What it is called in {@code keyid}: the first 32 hexadecimal digits of its SHA-256. */
  public String id() {
    return Sha256.of(HexFormat.of().parseHex(publicKey)).hex().substring(0, ID_DIGITS);
  }

  /** Whether its private half has signed this; a broken key or signature counts for nothing. */
  public boolean hasSigned(byte[] message, byte[] signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(
                  new X509EncodedKeySpec(HexFormat.of().parseHex(X509_PREFIX + publicKey)));
      Signature verification = Signature.getInstance("Ed25519");
      verification.initVerify(key);
      verification.update(message);
      return verification.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
