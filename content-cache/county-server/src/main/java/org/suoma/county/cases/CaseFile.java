package org.suoma.county.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.deadline.CaseClock;
import org.suoma.county.deadline.DisclosureClock;
import org.suoma.county.deadline.LetterClock;
import org.suoma.county.storage.cases.CaseLine;

/**
 * A case as its steps have left it. Immutable; holds nothing of what was submitted.
 *
 * @param number the submission's
 * @param kind of submission
 * @param state how far it has come
 * @param charge who answers; null before it is registered
 * @param clock by when; null before it is registered
 * @param outcome what came of it
 */
public record CaseFile(
    SubmissionNumber number,
    SubmissionKind kind,
    CaseState state,
    @Nullable Charge charge,
    @Nullable CaseClock clock,
    Outcome outcome) {

  /** A submission that nobody has registered. */
  public static CaseFile received(SubmissionNumber number, SubmissionKind kind) {
    return new CaseFile(number, kind, CaseState.RECEIVED, null, null, Outcome.NONE);
  }

  /** Whether it is an application for disclosure, under the regulation's clock. */
  public boolean isDisclosure() {
    return kind == SubmissionKind.DISCLOSURE_APPLICATION;
  }

  CaseFile in(CaseState next) {
    return new CaseFile(number, kind, next, charge, clock, outcome);
  }

  CaseFile with(Charge next) {
    return new CaseFile(number, kind, state, next, clock, outcome);
  }

  CaseFile with(CaseClock next) {
    return new CaseFile(number, kind, state, charge, next, outcome);
  }

  CaseFile with(Outcome next) {
    return new CaseFile(number, kind, state, charge, clock, next);
  }

  DisclosureClock disclosureClock() throws StepRefusedException {
    if (clock instanceof DisclosureClock disclosure) {
      return disclosure;
    }
    throw new StepRefusedException("只有依申请公开的案件可以这样办理");
  }

  CaseClock requireClock() throws StepRefusedException {
    if (clock == null) {
      throw new StepRefusedException("还没有登记，请先登记");
    }
    return clock;
  }

  Charge requireCharge() throws StepRefusedException {
    if (charge == null) {
      throw new StepRefusedException("还没有登记，请先登记");
    }
    return charge;
  }

  /** The day of receipt, as far as it is settled. */
  public Optional<LocalDate> receivedOn() {
    if (clock instanceof DisclosureClock disclosure) {
      return disclosure.receipt().receivedOn();
    }
    return clock instanceof LetterClock letter
        ? Optional.of(letter.receivedOn())
        : Optional.empty();
  }

  /** The last day for the answer, as far as it is settled. */
  public Optional<LocalDate> dueOn(Workdays workdays) {
    return clock == null ? Optional.empty() : clock.dueOn(workdays);
  }

  /** What lists need of it; empty before it is registered. */
  Optional<CaseLine.Work> line(Workdays workdays) {
    if (charge == null) {
      return Optional.empty();
    }
    ApplicantClass applicant = charge.applicant();
    ReplyCode code = outcome.code();
    return Optional.of(
        new CaseLine.Work(
            state.name(),
            charge.unit(),
            charge.owner(),
            applicant == null ? null : applicant.name(),
            new CaseLine.Dates(
                receivedOn().orElse(null), dueOn(workdays).orElse(null), outcome.repliedOn()),
            code == null ? null : code.name(),
            outcome.review().name()));
  }

  /**
   * Who answers, and to whom.
   *
   * @param unit id of the unit
   * @param owner name of the officer who works on it; null if nobody yet
   * @param applicant class of the applicant; null for letters
   */
  public record Charge(String unit, @Nullable String owner, @Nullable ApplicantClass applicant) {}

  /**
   * What came of a case.
   *
   * @param repliedOn null before the answer
   * @param code of the annual report; null before, and for letters
   * @param review whether everybody should have the answer
   * @param entry id of the entry that makes it public; null if there is none
   */
  public record Outcome(
      @Nullable LocalDate repliedOn,
      @Nullable ReplyCode code,
      Review review,
      @Nullable String entry) {

    static final Outcome NONE = new Outcome(null, null, Review.NOT_ASKED, null);
  }

  /** Whether what one person was given should be published for everybody (art. 44). */
  public enum Review {
    NOT_ASKED("不涉及"),
    WAITING("待评估"),
    PUBLISH("转为主动公开"),
    KEEP("不转为主动公开");

    private final String label;

    Review(String label) {
      this.label = label;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }
  }
}
