package org.suoma.content.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What stands in clear on an envelope; changed by anybody, it can no longer be opened. Nothing here
 * tells who submitted or what.
 *
 * @param number the submission's
 * @param kind what it is about
 * @param kiosk the kiosk's name: lower-case letters, digits and hyphens, at most 63
 * @param keyId the county's key it is sealed for: 16 hexadecimal digits
 * @param createdAt by the kiosk's clock, to the minute
 * @param verifier tells the right query code
 * @param paddedLength of the content, in bytes: one of {@link Padding}'s steps
 */
public record EnvelopeHeader(
    SubmissionNumber number,
    SubmissionKind kind,
    String kiosk,
    String keyId,
    Instant createdAt,
    QueryVerifier verifier,
    int paddedLength) {

  static final int MOST_NAME_CHARACTERS = 63;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final long MOST_MINUTES = 0xFFFF_FFFFL;

  /** Refuses what has no place on an envelope. */
  public EnvelopeHeader {
    if (!NAME.matcher(kiosk).matches()) {
      throw new IllegalArgumentException(
          "kiosk: must have 1 to 63 lower-case letters, digits and hyphens");
    }
    if (!PublishedKey.isId(keyId)) {
      throw new IllegalArgumentException("keyId: must have 16 hexadecimal digits");
    }
    if (!Padding.isStep(paddedLength)) {
      throw new IllegalArgumentException(
          "paddedLength: must be one of %s, is %d".formatted(Padding.STEPS, paddedLength));
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.MINUTES);
    long minutes = createdAt.getEpochSecond() / 60;
    if (minutes < 0 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("createdAt: must be after 1970, is " + createdAt);
    }
  }

  long epochMinutes() {
    return createdAt.getEpochSecond() / 60;
  }
}
