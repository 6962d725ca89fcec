package org.suoma.content.trust;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/** A public key whose signatures a kiosk believes. */
public final class TrustedKey {

  private final PublicKey key;
  private final String id;

  TrustedKey(PublicKey key) {
    this.key = key;
    this.id = Ed25519.keyId(key);
  }

  /**
   * Reads the PEM of a public key.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static TrustedKey fromPem(String pem) {
    return new TrustedKey(Ed25519.publicKey(Ed25519.der(SigningKey.publicLabel(), pem)));
  }

  /** The key as PEM. */
  public String toPem() {
    return Ed25519.pem(SigningKey.publicLabel(), key.getEncoded());
  }

  /** SHA-256 of the key's X.509 encoding, 64 hexadecimal digits. */
  public String id() {
    return id;
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(Ed25519.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
