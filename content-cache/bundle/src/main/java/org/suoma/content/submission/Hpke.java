package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * HPKE (RFC 9180) in base mode with the suite of its appendix A.1: DHKEM(X25519, HKDF-SHA256),
 * HKDF-SHA256, AES-128-GCM. Threads may share one.
 */
final class Hpke {

  /** Keeps what is sealed here apart from all that the same key might ever be used for. */
  static final byte[] INFO = "suoma submission 1".getBytes(US_ASCII);

  /** Bouncy Castle's parameters of the modes that we do not use. */
  private static final byte[] NO_PSK = {};

  private final byte[] info;

  /** For submissions. */
  Hpke() {
    this(INFO);
  }

  /** For something else, kept apart from submissions by this name. */
  Hpke(byte[] info) {
    this.info = info.clone();
  }

  /** A new one for each use: Bouncy Castle's keeps the state of an agreement. */
  static HPKE suite() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
  }

  /** Seals a content for the holder of a key, bound to a header. */
  Sealed seal(byte[] publicKey, byte[] header, byte[] content) {
    HPKE hpke = suite();
    try {
      byte[][] parts =
          hpke.seal(
              hpke.deserializePublicKey(publicKey), info, header, content, NO_PSK, NO_PSK, null);
      return new Sealed(parts[1], parts[0]);
    } catch (InvalidCipherTextException e) {
      throw new AssertionError("only opening can fail so", e);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @throws SubmissionException {@code NOT_AUTHENTIC} if it was sealed for another key, or header
   *     or content have changed since
   */
  byte[] open(SealingKey key, byte[] header, byte[] encapsulation, byte[] content)
      throws SubmissionException {
    HPKE hpke = suite();
    try {
      AsymmetricCipherKeyPair pair =
          hpke.deserializePrivateKey(key.privateBytes(), key.publicKey().bytes());
      return hpke.open(encapsulation, pair, info, header, content, NO_PSK, NO_PSK, null);
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      throw new SubmissionException(
          SubmissionError.NOT_AUTHENTIC,
          "envelope: not sealed for key %s with this header".formatted(key.publicKey().id()),
          e);
    }
  }

  /** The two parts that HPKE makes. */
  static final class Sealed {
    private final byte[] encapsulation;
    private final byte[] content;

    Sealed(byte[] encapsulation, byte[] content) {
      this.encapsulation = encapsulation;
      this.content = content;
    }

    byte[] encapsulation() {
      return encapsulation;
    }

    byte[] content() {
      return content;
    }
  }
}
