package org.suoma.content.trust;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with the parameters that OWASP's Password Storage Cheat Sheet names first for
 * small machines, 19 MiB in two passes, one lane: a guess costs some ten milliseconds.
 */
public final class Argon2id {

  /** Length of a salt, random for each secret. */
  public static final int SALT_BYTES = 16;

  /** Length of what comes out. */
  public static final int HASH_BYTES = 32;

  private static final int MEMORY_KIB = 19 << 10;
  private static final int PASSES = 2;

  private Argon2id() {}

  /**
   * What is kept in the place of a secret.
   *
   * @param salt of {@link #SALT_BYTES}
   */
  public static byte[] hash(byte[] secret, byte[] salt) {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    int unused = argon.generateBytes(secret, hash);
    return hash;
  }
}
