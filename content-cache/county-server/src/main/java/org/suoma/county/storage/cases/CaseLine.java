package org.suoma.county.storage.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What lists need of a submission and of the case made of it, in names and dates.
 *
 * @param number the submission's
 * @param kind of it
 * @param createdOn the day on which it was written, by the kiosk's clock
 * @param work what has been done; null before it is registered
 */
public record CaseLine(String number, String kind, LocalDate createdOn, @Nullable Work work) {

  /**
   * How far a case has come.
   *
   * @param state of its life cycle
   * @param unit id of the unit that answers
   * @param owner who works on it; null if nobody yet
   * @param applicant class of the annual report; null for letters
   * @param dates of receipt, deadline and answer
   * @param result reply code; null before the answer, and for letters
   * @param review whether the answer should be published for everybody
   */
  public record Work(
      String state,
      String unit,
      @Nullable String owner,
      @Nullable String applicant,
      Dates dates,
      @Nullable String result,
      String review) {}

  /**
   * The dates of a case.
   *
   * @param receivedOn null if not settled
   * @param dueOn null if none, or not settled
   * @param repliedOn null before the answer
   */
  public record Dates(
      @Nullable LocalDate receivedOn, @Nullable LocalDate dueOn, @Nullable LocalDate repliedOn) {}
}
