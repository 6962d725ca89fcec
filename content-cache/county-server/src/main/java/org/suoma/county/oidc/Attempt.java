package org.suoma.county.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.SecretBox;

/**
 * One way to the county's sign-in and back. It goes with the browser, sealed in a cookie, so that
 * whichever server it comes back to knows it, and nobody else's way back is taken for it.
 *
 * @param state comes back with the browser (RFC 6749, section 10.12)
 * @param nonce comes back in the token
 * @param verifier shows who asked (RFC 7636)
 * @param until when it is over
 */
public record Attempt(String state, String nonce, String verifier, Instant until) {

  /** How long somebody may take there. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final String PURPOSE = "oidc";
  private static final int SECRET_BYTES = 32;
  private static final int PARTS = 4;

  /** A new one. */
  static Attempt begin(SecureRandom random, Instant now) {
    return new Attempt(secret(random), secret(random), secret(random), now.plus(LIFE));
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return encode(bytes);
  }

  /** The challenge that goes ahead of the verifier, by SHA-256. */
  String challenge() {
    return encode(HexFormat.of().parseHex(Sha256.of(verifier.getBytes(UTF_8)).hex()));
  }

  /** For the cookie. */
  public String seal(SecretBox box) {
    String text = String.join(" ", state, nonce, verifier, until.toString());
    return encode(box.seal(PURPOSE, text.getBytes(UTF_8)));
  }

  /**
   * Out of the cookie.
   *
   * @throws OidcException if it is none of ours, or over
   */
  public static Attempt open(SecretBox box, String cookie, Instant now) throws OidcException {
    try {
      byte[] text = box.open(PURPOSE, Base64.getUrlDecoder().decode(cookie));
      String[] parts = new String(text, UTF_8).split(" ", -1);
      if (parts.length == PARTS && now.isBefore(Instant.parse(parts[3]))) {
        return new Attempt(parts[0], parts[1], parts[2], Instant.parse(parts[3]));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new OidcException("the cookie is none of ours", e);
    }
    throw new OidcException("this way to the sign-in is over");
  }

  /** Whether a browser came back from this one. */
  boolean isStateOf(String given) {
    return MessageDigest.isEqual(state.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Tells no secret. */
  @Override
  public String toString() {
    return "Attempt[until " + until + "]";
  }
}
