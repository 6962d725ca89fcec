package org.suoma.county.oidc;

/** Nobody was let in; the message says why, for whoever reads the log. */
public final class OidcException extends Exception {

  private static final long serialVersionUID = 1L;

  OidcException(String message) {
    super(message);
  }

  OidcException(String message, Throwable cause) {
    super(message, cause);
  }
}
