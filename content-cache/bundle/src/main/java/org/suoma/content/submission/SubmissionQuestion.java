package org.suoma.content.submission;

import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * Somebody at a kiosk asks how a submission stands; JSON in UTF-8, at most {@value #MOST_BYTES}
 * bytes.
 *
 * @param kiosk the kiosk's name, so that each has a limit of its own
 * @param number the submission's
 * @param code the query code on the receipt, 8 digits
 */
public record SubmissionQuestion(String kiosk, SubmissionNumber number, String code) {

  /** The longest question. */
  public static final int MOST_BYTES = 1_024;

  /** Refuses names and codes that cannot be. */
  public SubmissionQuestion {
    if (kiosk.isEmpty() || kiosk.length() > EnvelopeHeader.MOST_NAME_CHARACTERS) {
      throw new IllegalArgumentException("kiosk: must have 1 to 63 characters");
    }
    code = QueryCode.parse(code).digits();
  }

  /** The code. */
  public QueryCode queryCode() {
    return QueryCode.parse(code);
  }

  /** Its JSON. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Reads a question.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static SubmissionQuestion read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, SubmissionQuestion.class);
  }

  /** Nothing of the code. */
  @Override
  public String toString() {
    return "SubmissionQuestion[" + kiosk + "]";
  }
}
