package org.suoma.county.cases;

/** A step that is not possible; the message says why and what to do, in Chinese. */
public final class StepRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Refuses for this reason. */
  public StepRefusedException(String message) {
    super(message);
  }

  StepRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
