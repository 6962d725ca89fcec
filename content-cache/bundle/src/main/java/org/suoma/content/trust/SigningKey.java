package org.suoma.content.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key pair of a role. Keep its PEM readable to its holder alone. */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  /** The raw key is what X.509 puts last (RFC 8410). */
  private static final int RAW_BYTES = 32;

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** Makes a new key. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic());
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
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      return new SigningKey(
          factory.generatePrivate(new PKCS8EncodedKeySpec(der(PRIVATE, pem))),
          factory.generatePublic(new X509EncodedKeySpec(der(PUBLIC, pem))));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key pair", e);
    }
  }

  /** The private key (PKCS #8) followed by the public key (X.509). */
  public String toPem() {
    return pem(PRIVATE, privateKey.getEncoded()) + pem(PUBLIC, publicKey.getEncoded());
  }

  /** The public key as it stands in metadata. */
  public RoleKey publicKey() {
    byte[] x509 = publicKey.getEncoded();
    String raw = HexFormat.of().formatHex(x509, x509.length - RAW_BYTES, x509.length);
    return new RoleKey("ed25519", KeyScheme.ED25519.schemeName(), raw);
  }

  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing with a checked key", e);
    }
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), label);
  }

  private static byte[] der(String label, String pem) {
    String begin = "-----BEGIN " + label + "-----";
    int start = pem.indexOf(begin);
    int end = pem.indexOf("-----END " + label + "-----");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no " + begin + " found");
    }
    return Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end));
  }
}
