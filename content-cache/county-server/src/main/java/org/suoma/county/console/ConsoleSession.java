package org.suoma.county.console;

import java.time.Instant;

/**
 * Somebody signed in.
 *
 * @param id the cookie's value
 * @param formToken every form sends it back, so that other sites cannot act in this one's name
 * @param until when it ends
 */
record ConsoleSession(String id, String formToken, Instant until) {

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "ConsoleSession[until " + until + "]";
  }
}
