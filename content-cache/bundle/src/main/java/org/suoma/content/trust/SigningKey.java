package org.suoma.content.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** A county's Ed25519 key that signs releases. Keep its PEM readable to the county server alone. */
public final class SigningKey {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final PrivateKey privateKey;
  private final TrustedKey publicKey;

  private SigningKey(PrivateKey privateKey, TrustedKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** Makes a new key. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(Ed25519.ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(), new TrustedKey(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("JDK 15 and later have Ed25519", e);
    }
  }

  /**
   * Reads what {@link #toPem} wrote.
   *
   * @throws IllegalArgumentException if it is not such a text
   */
  public static SigningKey fromPem(String pem) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(Ed25519.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Ed25519.der(PRIVATE, pem)));
      return new SigningKey(key, TrustedKey.fromPem(pem));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 private key", e);
    }
  }

  /** The private key (PKCS #8) followed by the public key (X.509). */
  public String toPem() {
    return Ed25519.pem(PRIVATE, privateKey.getEncoded()) + publicKey.toPem();
  }

  /** The key that kiosks trust. */
  public TrustedKey publicKey() {
    return publicKey;
  }

  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(Ed25519.ALGORITHM);
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing with a checked key", e);
    }
  }

  static String publicLabel() {
    return PUBLIC;
  }
}
