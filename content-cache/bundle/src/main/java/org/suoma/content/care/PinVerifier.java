package org.suoma.content.care;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.suoma.content.trust.Argon2id;

/**
 * Tells whether a PIN is the right one, without holding it, by {@link Argon2id}. Six digits are
 * few: whoever has it can try them all within hours, so it lies where only the agent reads.
 *
 * @param salt 32 hexadecimal digits, random
 * @param hash 64 hexadecimal digits
 */
public record PinVerifier(String salt, String hash) {

  private static final HexFormat HEX = HexFormat.of();

  /** Refuses other lengths and letters. */
  public PinVerifier {
    requireHex("salt", salt, Argon2id.SALT_BYTES);
    requireHex("hash", hash, Argon2id.HASH_BYTES);
  }

  private static void requireHex(String field, String text, int bytes) {
    if (!text.matches("[0-9a-f]*") || text.length() != 2 * bytes) {
      throw new IllegalArgumentException(
          "pin.%s: must have %d hexadecimal digits".formatted(field, 2 * bytes));
    }
  }

  /** The verifier of this PIN; takes some ten milliseconds and 19 MiB. */
  public static PinVerifier of(Pin pin, RandomGenerator random) {
    byte[] salt = new byte[Argon2id.SALT_BYTES];
    random.nextBytes(salt);
    return new PinVerifier(HEX.formatHex(salt), HEX.formatHex(hash(pin, salt)));
  }

  /** Whether this is the PIN; takes as long as {@link #of}, whatever the answer. */
  public boolean matches(Pin pin) {
    return MessageDigest.isEqual(HEX.parseHex(hash), hash(pin, HEX.parseHex(salt)));
  }

  private static byte[] hash(Pin pin, byte[] salt) {
    return Argon2id.hash(pin.digits().getBytes(US_ASCII), salt);
  }

  /** Nothing by which it could be guessed. */
  @Override
  public String toString() {
    return "PinVerifier[]";
  }
}
