package org.suoma.content.order;

/** A word that cannot be shown to be the county's; nothing is done for it. */
public final class UnverifiedWordException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says why. */
  public UnverifiedWordException(String message) {
    super(message);
  }

  UnverifiedWordException(String message, Exception cause) {
    super(message, cause);
  }
}
