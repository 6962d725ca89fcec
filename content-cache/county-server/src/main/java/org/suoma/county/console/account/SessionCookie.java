package org.suoma.county.console.account;

import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import java.time.Duration;

/** Cookies of this console alone, out of reach of scripts and other sites. */
public final class SessionCookie {

  static final String NAME = "suoma-console";
  static final String ATTEMPT = "suoma-sign-in";

  private final boolean secure;

  /**
   * Makes cookies.
   *
   * @param secure whether browsers see this console over TLS, and are to show them there only
   */
  SessionCookie(boolean secure) {
    this.secure = secure;
  }

  /** A session's. */
  Cookie of(String id) {
    return cookie(NAME, id).setSameSiteMode("Strict");
  }

  /** Takes it away. */
  Cookie none() {
    return of("").setMaxAge(0);
  }

  /** Goes to the county's own sign-in and back: another site leads the browser here. */
  Cookie attempt(String sealed, Duration life) {
    return cookie(ATTEMPT, sealed).setSameSiteMode("Lax").setMaxAge((int) life.toSeconds());
  }

  /** Takes it away. */
  Cookie noAttempt() {
    return attempt("", Duration.ZERO);
  }

  private Cookie cookie(String name, String value) {
    return new CookieImpl(name, value).setPath("/console").setHttpOnly(true).setSecure(secure);
  }
}
