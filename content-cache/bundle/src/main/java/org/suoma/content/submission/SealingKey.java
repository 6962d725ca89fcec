package org.suoma.content.submission;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.suoma.content.trust.Pem;

/**
 * The county's pair of X25519 keys that opens envelopes. Keep its PEM readable to the server alone.
 * Immutable; threads may share one.
 */
public final class SealingKey {

  private static final String ALGORITHM = "X25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  /** The raw keys are what PKCS #8 and X.509 put last (RFC 8410). */
  private static final int RAW_BYTES = 32;

  private final byte[] privatePkcs8;
  private final byte[] publicX509;

  private SealingKey(byte[] privatePkcs8, byte[] publicX509) {
    this.privatePkcs8 = privatePkcs8;
    this.publicX509 = publicX509;
  }

  /** Makes a new pair. */
  public static SealingKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SealingKey(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has X25519", e);
    }
  }

  /**
   * Reads what {@link #toPem} wrote.
   *
   * @throws IllegalArgumentException if it is not such a text
   */
  public static SealingKey fromPem(String pem) {
    try {
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      return new SealingKey(
          factory.generatePrivate(new PKCS8EncodedKeySpec(Pem.read(PRIVATE, pem))).getEncoded(),
          factory.generatePublic(new X509EncodedKeySpec(Pem.read(PUBLIC, pem))).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a pair of X25519 keys", e);
    }
  }

  /** The private key (PKCS #8) followed by the public key (X.509). */
  public String toPem() {
    return Pem.write(PRIVATE, privatePkcs8) + Pem.write(PUBLIC, publicX509);
  }

  /** The public key as a release carries it. */
  public PublishedKey publicKey() {
    return PublishedKey.of(raw(publicX509));
  }

  byte[] privateBytes() {
    return raw(privatePkcs8);
  }

  private static byte[] raw(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
  }

  /** The public key's id only. */
  @Override
  public String toString() {
    return "SealingKey[" + publicKey().id() + "]";
  }
}
