package org.suoma.county.cases;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.AnsweredSurvey;
import org.suoma.content.form.DisclosureApplication;
import org.suoma.content.form.Intake;
import org.suoma.content.form.Letter;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.AuditTrail.Entry;
import org.suoma.county.deadline.ClockRefusedException;
import org.suoma.county.deadline.DisclosureClock;
import org.suoma.county.deadline.Receipt;
import org.suoma.county.storage.cases.CaseLine;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.content.ContentShelf;

/** Where cases are worked on: 登记、审核、补正、分办、征求意见、延期、答复、归档. Threads share one. */
public final class CaseDesk {

  private final CaseStore store;
  private final SubmissionInbox inbox;
  private final AuditTrail trail;
  private final ContentShelf shelf;
  private final Clock clock;

  /** Works on what the inbox has taken, with the intake and working days of the shelf. */
  public CaseDesk(
      CaseStore store, SubmissionInbox inbox, AuditTrail trail, ContentShelf shelf, Clock clock) {
    this.store = store;
    this.inbox = inbox;
    this.trail = trail;
    this.shelf = shelf;
    this.clock = clock;
  }

  /** The case of this number, from its steps; empty if there is none. */
  public Optional<CaseFile> file(SubmissionNumber number) {
    return store.line(number.digits()).map(line -> file(number, line));
  }

  private CaseFile file(SubmissionNumber number, CaseLine line) {
    CaseFile file = CaseFile.received(number, SubmissionKind.valueOf(line.kind()));
    for (CaseStep step : trail.steps(number.digits())) {
      try {
        file = step.on(file, null);
      } catch (StepRefusedException | ClockRefusedException e) {
        throw new IllegalStateException(
            "the trail of %s holds a step that cannot be".formatted(number), e);
      }
    }
    return file;
  }

  /**
   * 登记: opens the envelope, and takes down who answers and when it was handed in.
   *
   * @throws StepRefusedException if it is registered already, cannot be read, or nobody answers it
   */
  public CaseFile register(SubmissionNumber number, CaseActor actor)
      throws StepRefusedException, IOException {
    CaseRole unused = AuditTrail.requireRole(actor, CaseAction.REGISTER);
    CaseLine line = requireLine(number);
    try (OpenedSubmission opened =
        inbox.open(number).orElseThrow(() -> new StepRefusedException("没有这个编号"))) {
      return take(number, actor, registration(WrittenForm.read(opened.content()), line), null);
    }
  }

  /**
   * Files what cannot be registered because it cannot be read: nobody sealed it at a kiosk of this
   * county, or its key is lost.
   *
   * @param note why nothing more can be done
   * @throws StepRefusedException if it can be read after all
   */
  public CaseFile discard(SubmissionNumber number, CaseActor actor, String note)
      throws StepRefusedException, IOException {
    CaseRole unused = AuditTrail.requireRole(actor, CaseAction.DISCARD);
    CaseLine line = requireLine(number);
    if (isReadable(number, line)) {
      throw new StepRefusedException("这一件可以打开，请登记");
    }
    return take(number, actor, new CaseStep.Plain(CaseAction.DISCARD), note);
  }

  private boolean isReadable(SubmissionNumber number, CaseLine line) {
    try (OpenedSubmission opened = inbox.open(number).orElseThrow()) {
      return WrittenForm.read(opened.content()).kind().name().equals(line.kind());
    } catch (IOException e) {
      return false;
    }
  }

  private CaseStep registration(WrittenForm form, CaseLine line) throws StepRefusedException {
    if (!form.kind().name().equals(line.kind())) {
      throw new StepRefusedException("信封上写的是另一类，不是在终端上填写的，不能登记");
    }
    if (form instanceof DisclosureApplication application) {
      return new CaseStep.Registered(
          Receipt.Channel.IN_PERSON,
          application.handedInOn(),
          application.organ(),
          ApplicantClass.of(application.applicant()),
          null);
    }
    if (form instanceof Letter letter) {
      Optional<Intake.Counter> counter =
          shelf.intake().flatMap(intake -> intake.counter(letter.kind()));
      return new CaseStep.Registered(
          Receipt.Channel.IN_PERSON,
          line.createdOn(),
          letter.unit(),
          null,
          counter.map(Intake.Counter::workdays).orElse(null));
    }
    if (form instanceof AnsweredSurvey) {
      throw new StepRefusedException("问卷不登记为案件，在“问卷”里统计");
    }
    throw new AssertionError(form.kind());
  }

  /**
   * Takes a step.
   *
   * @param note what the officer writes; null or blank if nothing
   * @throws StepRefusedException if the state, the law or the actor's role does not allow it
   */
  public CaseFile take(
      SubmissionNumber number, CaseActor actor, CaseStep step, @Nullable String note)
      throws StepRefusedException, IOException {
    CaseLine line = requireLine(number);
    int seen = trail.steps(number.digits()).size();
    CaseFile before = file(number, line);
    String text = note == null || note.isBlank() ? null : note.strip();
    CaseRole unused = AuditTrail.requireRole(actor, step.action());
    requireFitting(before, step, text);
    Workdays workdays = workdays();
    try {
      CaseFile after = step.on(before, workdays);
      trail.add(
          number.digits(), seen, actor, new Entry(step, text), after.line(workdays).orElse(null));
      return after;
    } catch (ClockRefusedException e) {
      throw new StepRefusedException("%s（%s）".formatted(e.getMessage(), e.article()), e);
    }
  }

  private void requireFitting(CaseFile file, CaseStep step, @Nullable String note)
      throws StepRefusedException {
    if (!step.action().fits(file)) {
      throw new StepRefusedException(
          "现在是“%s”，不能办理“%s”".formatted(file.state().label(), step.action().label()));
    }
    if (step.needsNote() && note == null) {
      throw new StepRefusedException("“%s”要写明理由或内容".formatted(step.action().label()));
    }
    LocalDate today = today();
    if (step.happenedOn().filter(day -> day.isAfter(today)).isPresent()) {
      throw new StepRefusedException("日期 %s 还没有到".formatted(step.happenedOn().get()));
    }
  }

  /**
   * Opens what was submitted, in memory, and records who looked; whoever asked closes it.
   *
   * @throws StepRefusedException if the actor may not, or it cannot be read
   */
  public OpenedSubmission open(SubmissionNumber number, CaseActor actor)
      throws StepRefusedException, IOException {
    CaseFile unused = take(number, actor, new CaseStep.Plain(CaseAction.OPEN), null);
    return inbox.open(number).orElseThrow(() -> new StepRefusedException("没有这个编号"));
  }

  private CaseLine requireLine(SubmissionNumber number) throws StepRefusedException {
    return store.line(number.digits()).orElseThrow(() -> new StepRefusedException("没有这个编号的申请或来信"));
  }

  /** What can be done about a case, by this actor. */
  public List<CaseAction> possible(CaseFile file, CaseActor actor) {
    return Arrays.stream(CaseAction.values())
        .filter(action -> action.fits(file) && actor.roleFor(action).isPresent())
        .toList();
  }

  /** The trail, for whoever may read it. */
  public AuditTrail trail() {
    return trail;
  }

  /** The county's working days; Monday to Friday as long as none are imported. */
  public Workdays workdays() {
    return shelf
        .workdays()
        .orElseGet(
            () ->
                new Workdays(
                    1,
                    List.of(new Workdays.Year(today().getYear(), "尚未导入", List.of(), List.of()))));
  }

  /**
   * The last day for the answer: before anybody has registered it, what law or counter promise.
   *
   * @param handedIn the day on which it was written, by the kiosk's clock
   */
  public Optional<LocalDate> dueOn(CaseFile file, LocalDate handedIn) {
    if (file.state() != CaseState.RECEIVED) {
      return file.dueOn(workdays());
    }
    Optional<Integer> period =
        file.isDisclosure()
            ? Optional.of(DisclosureClock.ANSWER_WORKDAYS)
            : shelf
                .intake()
                .flatMap(intake -> intake.counter(file.kind()))
                .map(Intake.Counter::workdays);
    return period.map(days -> workdays().plus(handedIn, days));
  }

  /** The day on which a submission was written, by the kiosk's clock. */
  public LocalDate handedInOn(SubmissionNumber number) {
    return store.line(number.digits()).map(CaseLine::createdOn).orElseGet(this::today);
  }

  Clock clock() {
    return clock;
  }

  /** The day at the county. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
