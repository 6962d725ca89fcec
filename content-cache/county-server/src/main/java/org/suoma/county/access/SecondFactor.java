package org.suoma.county.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of an app on the phone: time-based one-time passwords as in RFC 6238, six digits, 30
 * seconds, HMAC-SHA-1, which every such app has. A code of the step before or after counts too, for
 * clocks that differ; each step counts once. Threads share one.
 */
public final class SecondFactor {

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int SECRET_BYTES = 20;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator(STEP);
  private final SecureRandom random;

  /** Takes secrets from here. */
  public SecondFactor(SecureRandom random) {
    this.random = random;
  }

  /** A new secret of 160 bits (RFC 4226, section 4, R6). */
  public byte[] secret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /**
   * The time step that a code belongs to.
   *
   * @param code as typed; spaces do not count
   * @return empty if it is of no step near this moment
   */
  public OptionalLong step(byte[] secret, String code, Instant now) {
    String typed = code.replace(" ", "");
    OptionalLong found = OptionalLong.empty();
    for (int away = -1; away <= 1; away++) {
      Instant then = now.plus(STEP.multipliedBy(away));
      if (MessageDigest.isEqual(code(secret, then).getBytes(UTF_8), typed.getBytes(UTF_8))) {
        found = OptionalLong.of(then.getEpochSecond() / STEP.toSeconds());
      }
    }
    return found;
  }

  /** The code of a moment. */
  public String code(byte[] secret, Instant moment) {
    try {
      SecretKeySpec key = new SecretKeySpec(secret, generator.getAlgorithm());
      return generator.generateOneTimePasswordString(key, moment, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a secret", e);
    }
  }

  /** A secret in letters, to be typed where nothing can be scanned: Base32 (RFC 4648). */
  public String letters(byte[] secret) {
    StringBuilder letters = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : secret) {
      held = (held << Byte.SIZE) | (one & 0xFF);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        letters.append(BASE32.charAt((held >> bits) & 0x1F));
      }
      held &= (1 << bits) - 1;
    }
    return letters.toString();
  }

  /** The address that such apps read from a QR code (Key URI format). */
  public String address(Account account, byte[] secret) {
    return "otpauth://totp/Suoma:%s?secret=%s&issuer=Suoma"
        .formatted(URLEncoder.encode(account.login(), UTF_8), letters(secret));
  }
}
