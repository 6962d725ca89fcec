package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.suoma.content.trust.Argon2id;

/**
 * Tells whether a query code is the right one, without holding it, by {@link Argon2id}.
 *
 * @param salt 32 hexadecimal digits, random
 * @param hash 64 hexadecimal digits
 */
public record QueryVerifier(String salt, String hash) {

  static final int SALT_BYTES = Argon2id.SALT_BYTES;
  static final int HASH_BYTES = Argon2id.HASH_BYTES;

  private static final HexFormat HEX = HexFormat.of();

  /** Refuses other lengths and letters. */
  public QueryVerifier {
    requireHex("salt", salt, SALT_BYTES);
    requireHex("hash", hash, HASH_BYTES);
  }

  private static void requireHex(String field, String text, int bytes) {
    if (!text.matches("[0-9a-f]*") || text.length() != 2 * bytes) {
      throw new IllegalArgumentException(
          "verifier.%s: must have %d hexadecimal digits".formatted(field, 2 * bytes));
    }
  }

  /** The verifier of this code; takes some ten milliseconds and 19 MiB. */
  public static QueryVerifier of(QueryCode code, RandomGenerator random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new QueryVerifier(HEX.formatHex(salt), HEX.formatHex(hash(code, salt)));
  }

  /** Whether this is the code; takes as long as {@link #of}, whatever the answer. */
  public boolean matches(QueryCode code) {
    return MessageDigest.isEqual(HEX.parseHex(hash), hash(code, HEX.parseHex(salt)));
  }

  private static byte[] hash(QueryCode code, byte[] salt) {
    return Argon2id.hash(code.digits().getBytes(US_ASCII), salt);
  }
}
