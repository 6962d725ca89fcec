package org.suoma.app.forms;

import java.time.LocalDate;
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
 */
public record Sent(
    Text title,
    SubmissionNumber number,
    QueryCode code,
    LocalDate on,
    Form.Destination destination) {}
