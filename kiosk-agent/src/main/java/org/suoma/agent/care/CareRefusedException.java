package org.suoma.agent.care;

import java.time.Duration;

/** The panel stays closed. */
public final class CareRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Duration wait;

  CareRefusedException(Reason reason, Duration wait) {
    super(reason + ", wait " + wait.toSeconds() + " s");
    this.reason = reason;
    this.wait = wait;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** How long nobody can try again; zero if one can. */
  public Duration pause() {
    return wait;
  }

  /** Why the panel stays closed. */
  public enum Reason {
    /** Nobody was named who may open it. */
    NO_CARETAKERS,
    /** Number and PIN do not belong together; which is wrong is not told. */
    PIN_REFUSED,
    /** Too many wrong tries: not looked at. */
    PIN_WAIT,
    /** The try could not be counted, so it was not looked at. */
    TRY_NOT_KEPT,
    /** It was not opened, or was locked since. */
    PANEL_LOCKED
  }
}
