package org.suoma.county.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.county.cases.CaseFile.Charge;
import org.suoma.county.cases.CaseFile.Outcome;
import org.suoma.county.cases.CaseFile.Review;
import org.suoma.county.deadline.ClockRefusedException;
import org.suoma.county.deadline.Consultation;
import org.suoma.county.deadline.DisclosureClock;
import org.suoma.county.deadline.LetterClock;
import org.suoma.county.deadline.Receipt;

/**
 * One step of a case: facts that may stand in clear in the audit trail, and what they make of the
 * case. A resident's words, and what officers write, are never among them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CaseStep.Registered.class, name = "registered"),
  @JsonSubTypes.Type(value = CaseStep.Confirmed.class, name = "confirmed"),
  @JsonSubTypes.Type(value = CaseStep.Plain.class, name = "plain"),
  @JsonSubTypes.Type(value = CaseStep.CorrectionAsked.class, name = "correction-asked"),
  @JsonSubTypes.Type(value = CaseStep.Corrected.class, name = "corrected"),
  @JsonSubTypes.Type(value = CaseStep.Assigned.class, name = "assigned"),
  @JsonSubTypes.Type(value = CaseStep.Consulted.class, name = "consulted"),
  @JsonSubTypes.Type(value = CaseStep.OpinionReceived.class, name = "opinion-received"),
  @JsonSubTypes.Type(value = CaseStep.Extended.class, name = "extended"),
  @JsonSubTypes.Type(value = CaseStep.Replied.class, name = "replied"),
  @JsonSubTypes.Type(value = CaseStep.Reviewed.class, name = "reviewed"),
  @JsonSubTypes.Type(value = CaseStep.AnswerPublished.class, name = "answer-published")
})
public sealed interface CaseStep {

  /** What it is called in the trail. */
  CaseAction action();

  /**
   * The case after it; whether the state allows it was asked before.
   *
   * @param workdays null for what was done already, when they may have been other ones
   */
  CaseFile on(CaseFile file, @Nullable Workdays workdays)
      throws StepRefusedException, ClockRefusedException;

  /** The day on which it happened, which cannot lie ahead; empty if it is the day of entry. */
  default Optional<LocalDate> happenedOn() {
    return Optional.empty();
  }

  /** Whether it must be explained. */
  default boolean needsNote() {
    return false;
  }

  /**
   * 登记.
   *
   * @param channel the way it came
   * @param handedInOn when
   * @param unit id of the unit that answers
   * @param applicant null for letters
   * @param promised working days, for letters; null if none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Registered(
      Receipt.Channel channel,
      LocalDate handedInOn,
      String unit,
      @Nullable ApplicantClass applicant,
      @Nullable Integer promised)
      implements CaseStep {
    @Override
    public Optional<LocalDate> happenedOn() {
      return Optional.of(handedInOn);
    }

    @Override
    public CaseAction action() {
      return CaseAction.REGISTER;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays) {
      return file.in(CaseState.REGISTERED)
          .with(new Charge(unit, null, applicant))
          .with(
              file.isDisclosure()
                  ? DisclosureClock.handedIn(channel, handedInOn)
                  : LetterClock.received(handedInOn, promised));
    }
  }

  /** The receipt of what came from afar is confirmed by both sides. */
  record Confirmed(LocalDate on) implements CaseStep {
    @Override
    public Optional<LocalDate> happenedOn() {
      return Optional.of(on);
    }

    @Override
    public CaseAction action() {
      return CaseAction.CONFIRM_RECEIPT;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays)
        throws StepRefusedException, ClockRefusedException {
      return file.with(file.disclosureClock().confirmed(on));
    }
  }

  /**
   * A step that needs no facts: examined, archived, noted, opened, counted, discarded.
   *
   * @param action which
   */
  record Plain(CaseAction action) implements CaseStep {
    /** Refuses actions that need facts. */
    public Plain {
      switch (action) {
        case EXAMINE, ARCHIVE, NOTE, OPEN, COUNT, DISCARD -> {}
        default -> throw new IllegalArgumentException("action: needs facts, is " + action);
      }
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays) {
      return switch (action) {
        case EXAMINE -> file.in(CaseState.EXAMINED);
        case ARCHIVE -> file.in(CaseState.ARCHIVED);
        case DISCARD -> file.in(CaseState.ARCHIVED).with(new Charge("", null, null));
        default -> file;
      };
    }

    @Override
    public boolean needsNote() {
      return action == CaseAction.NOTE || action == CaseAction.DISCARD;
    }
  }

  /** 补正 is asked for; the note says what is unclear. */
  record CorrectionAsked(LocalDate on, LocalDate until) implements CaseStep {
    @Override
    public Optional<LocalDate> happenedOn() {
      return Optional.of(on);
    }

    @Override
    public CaseAction action() {
      return CaseAction.ASK_CORRECTION;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays)
        throws StepRefusedException, ClockRefusedException {
      return file.in(CaseState.CORRECTING)
          .with(file.disclosureClock().askCorrection(on, until, workdays));
    }

    @Override
    public boolean needsNote() {
      return true;
    }
  }

  /** The corrected application has come; the note may hold what it says. */
  record Corrected(LocalDate on) implements CaseStep {
    @Override
    public Optional<LocalDate> happenedOn() {
      return Optional.of(on);
    }

    @Override
    public CaseAction action() {
      return CaseAction.RECEIVE_CORRECTION;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays)
        throws StepRefusedException, ClockRefusedException {
      return file.in(CaseState.REGISTERED).with(file.disclosureClock().corrected(on));
    }
  }

  /** 分办 to a unit, and to one of its staff. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Assigned(String unit, @Nullable String owner) implements CaseStep {
    @Override
    public CaseAction action() {
      return CaseAction.ASSIGN;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays) throws StepRefusedException {
      return file.in(CaseState.WORKING)
          .with(new Charge(unit, owner, file.requireCharge().applicant()));
    }
  }

  /** Somebody is asked for an opinion; the note may say who. */
  record Consulted(Consultation.Whom whom, LocalDate reachedOn) implements CaseStep {
    @Override
    public Optional<LocalDate> happenedOn() {
      return Optional.of(reachedOn);
    }

    @Override
    public CaseAction action() {
      return CaseAction.CONSULT;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays)
        throws StepRefusedException, ClockRefusedException {
      return file.in(CaseState.CONSULTING).with(file.disclosureClock().consult(whom, reachedOn));
    }
  }

  /**
   * An opinion has come, or its time is over.
   *
   * @param place of the consultation, from 0
   * @param on when
   */
  record OpinionReceived(int place, LocalDate on) implements CaseStep {
    @Override
    public Optional<LocalDate> happenedOn() {
      return Optional.of(on);
    }

    @Override
    public CaseAction action() {
      return CaseAction.RECEIVE_OPINION;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays)
        throws StepRefusedException, ClockRefusedException {
      DisclosureClock clock = file.disclosureClock().answered(place, on);
      boolean waiting = clock.consultations().stream().anyMatch(one -> one.answeredOn() == null);
      return file.in(waiting ? CaseState.CONSULTING : CaseState.WORKING).with(clock);
    }
  }

  /** 延期; the note says why. */
  record Extended(int workdays, LocalDate toldOn) implements CaseStep {
    @Override
    public Optional<LocalDate> happenedOn() {
      return Optional.of(toldOn);
    }

    @Override
    public CaseAction action() {
      return CaseAction.EXTEND;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays calendar)
        throws StepRefusedException, ClockRefusedException {
      return file.with(file.disclosureClock().extend(workdays, toldOn, calendar));
    }

    @Override
    public boolean needsNote() {
      return true;
    }
  }

  /**
   * 答复; the note holds its text.
   *
   * @param on when
   * @param code for applications; null for letters
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Replied(LocalDate on, @Nullable ReplyCode code) implements CaseStep {
    @Override
    public Optional<LocalDate> happenedOn() {
      return Optional.of(on);
    }

    @Override
    public CaseAction action() {
      return CaseAction.REPLY;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays)
        throws StepRefusedException, ClockRefusedException {
      if (file.isDisclosure() != (code != null)) {
        throw new StepRefusedException(
            file.isDisclosure() ? "请选择答复类型，年度报告要按它统计" : "来信的答复没有依申请公开的答复类型");
      }
      if (file.state() == CaseState.CORRECTING) {
        requireLapsed(file.disclosureClock());
      } else if (code == ReplyCode.NOT_CORRECTED) {
        throw new StepRefusedException("没有在等待的补正，不能按“逾期不补正”办结");
      }
      Review review = code != null && code.discloses() ? Review.WAITING : Review.NOT_ASKED;
      return file.in(CaseState.REPLIED)
          .with(file.requireClock().replied(on))
          .with(new Outcome(on, code, review, null));
    }

    private void requireLapsed(DisclosureClock clock) throws StepRefusedException {
      DisclosureClock.Correction correction = clock.correction();
      boolean lapsed = correction != null && on.isAfter(correction.until());
      if (code == ReplyCode.NOT_CORRECTED && !lapsed) {
        throw new StepRefusedException("补正期限还没有过，不能按“逾期不补正”办结");
      }
      if (code != ReplyCode.NOT_CORRECTED && code != ReplyCode.OTHER) {
        throw new StepRefusedException("正在等待补正：收到补正后再答复，或者逾期后按“逾期不补正”办结");
      }
    }

    @Override
    public boolean needsNote() {
      return true;
    }
  }

  /** Whether everybody should have the answer; the note says why. */
  record Reviewed(boolean publish) implements CaseStep {
    @Override
    public CaseAction action() {
      return CaseAction.REVIEW;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays) throws StepRefusedException {
      Outcome outcome = file.outcome();
      if (outcome.review() != Review.WAITING) {
        throw new StepRefusedException("这个案件不在转主动公开的评估之列，或者已经评估过");
      }
      Review decided = publish ? Review.PUBLISH : Review.KEEP;
      return file.with(new Outcome(outcome.repliedOn(), outcome.code(), decided, outcome.entry()));
    }

    @Override
    public boolean needsNote() {
      return true;
    }
  }

  /** The answer to a letter stands in an entry, without the letter. */
  record AnswerPublished(String entry) implements CaseStep {
    @Override
    public CaseAction action() {
      return CaseAction.PUBLISH_ANSWER;
    }

    @Override
    public CaseFile on(CaseFile file, @Nullable Workdays workdays) {
      Outcome outcome = file.outcome();
      return file.with(new Outcome(outcome.repliedOn(), outcome.code(), outcome.review(), entry));
    }
  }
}
