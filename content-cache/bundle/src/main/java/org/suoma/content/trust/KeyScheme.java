package org.suoma.content.trust;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The signature schemes of TUF 1.0 section 4.2, verified by the JDK's own cryptography, and one
 * more that has to be switched on.
 */
enum KeyScheme {
  ED25519("ed25519") {
    @Override
    PublicKey parse(String publicText) throws GeneralSecurityException {
      byte[] little = HexFormat.of().parseHex(publicText);
      if (little.length != ED25519_BYTES) {
        throw new GeneralSecurityException("an Ed25519 key has 32 bytes");
      }
      boolean isOdd = (little[ED25519_BYTES - 1] & 0x80) != 0;
      little[ED25519_BYTES - 1] &= 0x7F;
      byte[] big = new byte[ED25519_BYTES];
      for (int i = 0; i < ED25519_BYTES; i++) {
        big[i] = little[ED25519_BYTES - 1 - i];
      }
      EdECPoint point = new EdECPoint(isOdd, new BigInteger(1, big));
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    @Override
    boolean verify(PublicKey key, byte[] message, byte[] signature)
        throws GeneralSecurityException {
      return check(Signature.getInstance("Ed25519"), key, message, signature);
    }
  },

  ECDSA_SHA2_NISTP256("ecdsa-sha2-nistp256") {
    @Override
    PublicKey parse(String publicText) throws GeneralSecurityException {
      PublicKey key = KeyFactory.getInstance("EC").generatePublic(subjectPublicKey(publicText));
      if (key instanceof ECPublicKey curve
          && curve.getParams().getOrder().bitLength() == P256_BITS) {
        return key;
      }
      throw new GeneralSecurityException("not a key on the curve P-256");
    }

    @Override
    boolean verify(PublicKey key, byte[] message, byte[] signature)
        throws GeneralSecurityException {
      return check(Signature.getInstance("SHA256withECDSA"), key, message, signature);
    }
  },

  RSASSA_PSS_SHA256("rsassa-pss-sha256") {
    @Override
    PublicKey parse(String publicText) throws GeneralSecurityException {
      PublicKey key = KeyFactory.getInstance("RSA").generatePublic(subjectPublicKey(publicText));
      if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS) {
        return key;
      }
      throw new GeneralSecurityException("an RSA key has 2048 bits or more");
    }

    /** The specification leaves the salt's length open: signers use the digest's or the most. */
    @Override
    boolean verify(PublicKey key, byte[] message, byte[] signature)
        throws GeneralSecurityException {
      int bytes = (((RSAPublicKey) key).getModulus().bitLength() + 7) / 8;
      int mostSalt = bytes - SHA256_BYTES - 2;
      return verifyPss(key, message, signature, SHA256_BYTES)
          || verifyPss(key, message, signature, mostSalt);
    }

    private boolean verifyPss(PublicKey key, byte[] message, byte[] signature, int salt)
        throws GeneralSecurityException {
      Signature verifier = Signature.getInstance("RSASSA-PSS");
      verifier.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1));
      return check(verifier, key, message, signature);
    }
  },

  /** Not of the TUF specification, which lets repositories define their own. */
  SM2_SM3("sm2-sm3") {
    @Override
    PublicKey parse(String publicText) throws GeneralSecurityException {
      PublicKey key = KeyKind.SM2.keyFactory().generatePublic(subjectPublicKey(publicText));
      if (key instanceof ECPublicKey curve && isOnSm2Curve(curve)) {
        return key;
      }
      throw new GeneralSecurityException("not a key on the curve sm2p256v1");
    }

    private boolean isOnSm2Curve(ECPublicKey key) throws GeneralSecurityException {
      AlgorithmParameters curve =
          AlgorithmParameters.getInstance("EC", NationalCryptography.provider());
      curve.init(new ECGenParameterSpec(NationalCryptography.CURVE));
      return curve
          .getParameterSpec(ECParameterSpec.class)
          .getOrder()
          .equals(key.getParams().getOrder());
    }

    /** The signer's identity is the usual 1234567812345678 (GM/T 0009), as of the provider. */
    @Override
    boolean verify(PublicKey key, byte[] message, byte[] signature)
        throws GeneralSecurityException {
      return check(KeyKind.SM2.signature(), key, message, signature);
    }
  };

  private static final int ED25519_BYTES = 32;
  private static final int SHA256_BYTES = 32;
  private static final int P256_BITS = 256;
  private static final int LEAST_RSA_BITS = 2048;

  private final String schemeName;

  KeyScheme(String schemeName) {
    this.schemeName = schemeName;
  }

  /** The scheme of a key as metadata names it; empty for one that this client does not know. */
  static Optional<KeyScheme> of(String keyType, String scheme) {
    return switch (keyType + "/" + scheme) {
      case "ed25519/ed25519" -> Optional.of(ED25519);
      case "ecdsa/ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256/ecdsa-sha2-nistp256" ->
          Optional.of(ECDSA_SHA2_NISTP256);
      case "rsa/rsassa-pss-sha256" -> Optional.of(RSASSA_PSS_SHA256);
      case "sm2/sm2-sm3" -> Optional.of(SM2_SM3);
      default -> Optional.empty();
    };
  }

  /** As metadata names it. */
  String schemeName() {
    return schemeName;
  }

  /** The key that a metadata file writes as this text: hexadecimal or PEM. */
  abstract PublicKey parse(String publicText) throws GeneralSecurityException;

  abstract boolean verify(PublicKey key, byte[] message, byte[] signature)
      throws GeneralSecurityException;

  private static boolean check(Signature verifier, PublicKey key, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    verifier.initVerify(key);
    verifier.update(message);
    return verifier.verify(signature);
  }

  private static X509EncodedKeySpec subjectPublicKey(String pem) throws GeneralSecurityException {
    String begin = "-----BEGIN PUBLIC KEY-----";
    int start = pem.indexOf(begin);
    int end = pem.indexOf("-----END PUBLIC KEY-----");
    if (start < 0 || end < start) {
      throw new GeneralSecurityException("not the PEM of a public key");
    }
    return new X509EncodedKeySpec(
        Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end)));
  }
}
