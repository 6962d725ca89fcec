package org.suoma.county.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells kiosks from others by the bearer token that they were installed with. Immutable. */
public final class KioskTokens {

  private static final String BEARER = "Bearer ";

  private final List<byte[]> tokens;

  /** Admits whoever has one of these. */
  public KioskTokens(List<String> tokens) {
    this.tokens = tokens.stream().map(token -> token.getBytes(UTF_8)).toList();
  }

  /**
   * Whether a request may come in; takes as long for a wrong token as for the right one.
   *
   * @param authorization the header {@code Authorization}; null if there is none
   */
  public boolean admit(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      return false;
    }
    byte[] given = authorization.substring(BEARER.length()).getBytes(UTF_8);
    boolean known = false;
    for (byte[] token : tokens) {
      known |= MessageDigest.isEqual(given, token);
    }
    return known;
  }
}
