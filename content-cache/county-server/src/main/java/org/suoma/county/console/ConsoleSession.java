package org.suoma.county.console;

import java.time.Instant;
import org.suoma.county.cases.CaseActor;

/**
 * Somebody signed in.
 *
 * @param id the cookie's value
 * @param formToken every form sends it back, so that other sites cannot act in this one's name
 * @param until when it ends
 */
record ConsoleSession(String id, String formToken, Instant until) {

  /** Who works on cases here: everybody who knows the one sign-in. */
  CaseActor actor() {
    return CaseActor.everything("管理员");
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "ConsoleSession[until " + until + "]";
  }
}
