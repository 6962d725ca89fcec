package org.suoma.county.notices;

import java.time.LocalDate;
import java.util.List;

/**
 * A notice as it goes on paper.
 *
 * @param title above it
 * @param number of the submission, for people
 * @param paragraphs the first addresses the applicant, the others are indented
 * @param organ signs below
 * @param on the day of signing
 */
record NoticePaper(
    String title, String number, List<String> paragraphs, String organ, LocalDate on) {

  NoticePaper {
    paragraphs = List.copyOf(paragraphs);
  }
}
