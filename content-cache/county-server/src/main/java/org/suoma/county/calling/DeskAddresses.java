package org.suoma.county.calling;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The addresses of the screens at service desks, one a place: whoever has one sees the calls of
 * that place and answers them, and nothing else. They follow from one secret (HMAC-SHA-256, RFC
 * 2104); a new secret makes new ones. Immutable.
 */
public final class DeskAddresses {

  private static final String PREFIX = "/desk/";
  private static final int TOKEN_DIGITS = 32; // 128 bits

  private final SecretKeySpec secret;

  /** Addresses that follow from this secret. */
  public DeskAddresses(String secret) {
    this.secret = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
  }

  /** The address for a place, a path. */
  public String of(String place) {
    return PREFIX + token(place);
  }

  /**
   * The place that a token is for; takes as long for each.
   *
   * @param places ids of all that there are
   */
  public Optional<String> place(String token, List<String> places) {
    byte[] given = token.getBytes(UTF_8);
    Optional<String> found = Optional.empty();
    for (String place : places) {
      if (MessageDigest.isEqual(given, token(place).getBytes(US_ASCII))) {
        found = Optional.of(place);
      }
    }
    return found;
  }

  private String token(String place) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return HexFormat.of()
          .formatHex(mac.doFinal(place.getBytes(UTF_8)))
          .substring(0, TOKEN_DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
