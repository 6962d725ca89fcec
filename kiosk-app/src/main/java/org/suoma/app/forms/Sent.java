package org.suoma.app.forms;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Text;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.SubmissionNumber;

/**
 * What was handed in, as its receipt tells it; in memory until the visit ends.
 *
 * @param title what it is
 * @param number the submission's
 * @param code with which its state can be asked for
 * @param on the day of receipt
 * @param destination where it went and what happens next
 * @param photosUrl where a phone may bring photographs for it; null if none are taken
 */
public record Sent(
    Text title,
    SubmissionNumber number,
    QueryCode code,
    LocalDate on,
    Form.Destination destination,
    @Nullable URI photosUrl) {

  /** What the code for the phone holds: the address with the number, never with the query code. */
  public Optional<String> photosCode() {
    return Optional.ofNullable(photosUrl).map(address -> address + "?n=" + number.digits());
  }
}
