package org.suoma.content.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** A key pair of a role. Keep its PEM readable to its holder alone. */
public final class SigningKey {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  /** The raw key is what X.509 puts last (RFC 8410). */
  private static final int RAW_BYTES = 32;

  private final KeyKind kind;
  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private SigningKey(KeyKind kind, PrivateKey privateKey, PublicKey publicKey) {
    this.kind = kind;
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** Makes a new Ed25519 key. */
  public static SigningKey generate() {
    return generate(KeyKind.ED25519);
  }

  /**
   * Makes a new key.
   *
   * @throws IllegalStateException for SM2 that was not switched on
   */
  public static SigningKey generate(KeyKind kind) {
    try {
      KeyPair pair = kind.generator().generateKeyPair();
      return new SigningKey(kind, pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no %s here: %s".formatted(kind, e.getMessage()), e);
    }
  }

  /**
   * Reads what {@link #toPem} wrote.
   *
   * @throws IllegalArgumentException if it is not such a text, or of SM2 that was not switched on
   */
  public static SigningKey fromPem(String pem) {
    PKCS8EncodedKeySpec privateSpec = new PKCS8EncodedKeySpec(Pem.read(PRIVATE, pem));
    X509EncodedKeySpec publicSpec = new X509EncodedKeySpec(Pem.read(PUBLIC, pem));
    GeneralSecurityException reason = new GeneralSecurityException("no kind of key");
    for (KeyKind kind : KeyKind.values()) {
      try {
        KeyFactory factory = kind.keyFactory();
        return new SigningKey(
            kind, factory.generatePrivate(privateSpec), factory.generatePublic(publicSpec));
      } catch (GeneralSecurityException e) {
        reason = e;
      }
    }
    throw new IllegalArgumentException("not a key pair of a kind known here", reason);
  }

  /** The private key (PKCS #8) followed by the public key (X.509). */
  public String toPem() {
    return Pem.write(PRIVATE, privateKey.getEncoded()) + Pem.write(PUBLIC, publicKey.getEncoded());
  }

  /** The public key as it stands in metadata. */
  public RoleKey publicKey() {
    byte[] x509 = publicKey.getEncoded();
    if (kind == KeyKind.SM2) {
      return new RoleKey("sm2", KeyScheme.SM2_SM3.schemeName(), Pem.write(PUBLIC, x509));
    }
    String raw = HexFormat.of().formatHex(x509, x509.length - RAW_BYTES, x509.length);
    return new RoleKey("ed25519", KeyScheme.ED25519.schemeName(), raw);
  }

  /** Signs a message; what is not metadata must begin unlike it, that is not with a brace. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = kind.signature();
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing with a checked key", e);
    }
  }
}
