package org.suoma.county.checking;

/** A finding cannot be let through like this; the message says why, in Chinese. */
public final class OverrideRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  OverrideRefusedException(String message) {
    super(message);
  }
}
