package org.suoma.county.assessment;

/** Scores cannot be given or issued like this; the message says why, in Chinese. */
public final class AssessmentRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  AssessmentRefusedException(String message) {
    super(message);
  }
}
