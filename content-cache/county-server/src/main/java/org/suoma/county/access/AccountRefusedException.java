package org.suoma.county.access;

/** Something about an account cannot be done; the message says why, in words for people. */
public final class AccountRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Refuses with these words. */
  public AccountRefusedException(String message) {
    super(message);
  }
}
