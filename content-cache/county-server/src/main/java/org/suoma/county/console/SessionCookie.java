package org.suoma.county.console;

import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;

/** The cookie of a session: for this console alone, out of reach of scripts and other sites. */
final class SessionCookie {

  static final String NAME = "suoma-console";

  private SessionCookie() {}

  static Cookie of(String id) {
    return new CookieImpl(NAME, id).setPath("/console").setHttpOnly(true).setSameSiteMode("Strict");
  }

  /** Takes it away. */
  static Cookie none() {
    return of("").setMaxAge(0);
  }
}
