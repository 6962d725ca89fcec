package org.suoma.content.submission;

/**
 * Why a submission was not taken, was not delivered or could not be opened. The same name stands in
 * logs, in the APIs' answers, in reports and in docs/errors.md.
 */
public enum SubmissionError {
  /** The bytes do not begin like an envelope. */
  NOT_AN_ENVELOPE(400),
  /** An envelope of a format that is not known here. */
  WRONG_VERSION(400),
  /** A field of the header is out of its range. */
  MALFORMED(400),
  /** The envelope ends too early. */
  TRUNCATED(400),
  /** More bytes than an envelope may have. */
  TOO_LARGE(413),
  /** Sealed for a key that this county does not have. */
  UNKNOWN_KEY(422),
  /** Another submission has this number. */
  NUMBER_TAKEN(409),
  /** The sealed part of another submission, under another header. */
  REPLAYED(409),
  /** Header and content do not belong together, or were changed after sealing. */
  NOT_AUTHENTIC(422),

  /** No submission has this number and this query code; which of the two is wrong is not told. */
  CODE_REFUSED(404),
  /** Too many wrong query codes today: the state is told again tomorrow. */
  CODE_LOCKED(429),
  /** This kiosk, or all together, have asked too often. */
  ASKED_TOO_OFTEN(429),

  /** The kiosk's clock is years behind: no number can be given. */
  CLOCK_WRONG(503),
  /** This kiosk has no county to send to. */
  NO_COUNTY(503),
  /** The county has published no keys for submissions, or none that this program can use. */
  NO_KEYS(503),
  /** The outbox holds as many submissions, or bytes, as it may. */
  OUTBOX_FULL(507),
  /** The kiosk's disk has no room for another envelope. */
  DISK_FULL(507),
  /** The kiosk's disk cannot be written. */
  OUTBOX_FAILED(503),

  /** The county's server does not answer, or something else answers in its place. */
  COUNTY_UNREACHABLE(503),
  /** The county's server does not take this kiosk's token. */
  NOT_ADMITTED(503),
  /** The county answered with a refusal; the envelope is put aside. */
  COUNTY_REFUSED(503),
  /** A receipt for another submission. */
  RECEIPT_MISMATCH(503),
  /** A receipt that the county has not signed. */
  RECEIPT_FORGED(503),
  /** A receipt signed by a key that the release on the screen does not name (yet). */
  RECEIPT_KEY_UNKNOWN(503);

  private final int httpStatus;

  SubmissionError(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  /** The status with which the agent and the county answer over HTTP. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Whether the county says so of an envelope that will be no better when it is sent again. */
  public boolean isRefusal() {
    return switch (this) {
      case NOT_AN_ENVELOPE,
          WRONG_VERSION,
          MALFORMED,
          TRUNCATED,
          TOO_LARGE,
          UNKNOWN_KEY,
          NUMBER_TAKEN,
          REPLAYED,
          NOT_AUTHENTIC ->
          true;
      default -> false;
    };
  }
}
