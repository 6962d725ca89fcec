package org.suoma.county.notices;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.content.form.Applicant;
import org.suoma.content.form.DisclosureApplication;
import org.suoma.content.form.Intake;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.model.Unit;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.AuditTrail;
import org.suoma.county.cases.CaseAction;
import org.suoma.county.cases.CaseActor;
import org.suoma.county.cases.CaseDesk;
import org.suoma.county.cases.CaseFile;
import org.suoma.county.cases.OpenedSubmission;
import org.suoma.county.cases.ReplyCode;
import org.suoma.county.cases.StepRefusedException;
import org.suoma.county.deadline.DisclosureClock;
import org.suoma.county.storage.content.ContentShelf;

/**
 * Fills in notices. They name the applicant, so that each opens the content, which the audit trail
 * records; the PDF is made in memory and kept nowhere. Threads share one.
 */
public final class Notices {

  private static final String NOT_SETTLED = "（尚未确定）";

  private final CaseDesk desk;
  private final ContentShelf shelf;

  /** Fills them in from these. */
  public Notices(CaseDesk desk, ContentShelf shelf) {
    this.desk = desk;
    this.shelf = shelf;
  }

  /**
   * A notice as PDF, dated today.
   *
   * @throws StepRefusedException if the case has not come so far, or the actor may not open it
   */
  public byte[] pdf(SubmissionNumber number, NoticeKind kind, CaseActor actor)
      throws StepRefusedException, IOException {
    CaseFile file =
        desk.file(number)
            .filter(kind::fits)
            .orElseThrow(() -> new StepRefusedException("现在还不能出具" + kind.label()));
    Map<String, String> values = values(file);
    values.put("note", note(number, kind, actor));
    try (OpenedSubmission opened = desk.open(number, actor)) {
      if (!(WrittenForm.read(opened.content()) instanceof DisclosureApplication application)) {
        throw new StepRefusedException("只有依申请公开的案件有告知书");
      }
      values.put("applicant", name(application.applicant()));
      values.put("request", application.request());
      return NoticePdf.of(
          new NoticePaper(
              kind.title(),
              number.spaced(),
              NoticeText.of(kind, values),
              values.getOrDefault("organ", ""),
              desk.today()));
    }
  }

  private Map<String, String> values(CaseFile file) {
    Map<String, String> values = new HashMap<>();
    CaseFile.Charge charge = file.charge();
    String unit = charge == null ? "" : charge.unit();
    Optional<Unit> known = shelf.county().flatMap(county -> county.unit(unit));
    Optional<Intake.Organ> organ = shelf.intake().flatMap(intake -> intake.organ(unit));
    String name = known.map(Unit::name).orElse(unit);
    values.put("organ", name);
    values.put("office", organ.map(Intake.Organ::office).orElse(name));
    values.put("address", organ.map(Intake.Organ::address).orElse(name));
    values.put("phone", organ.map(Intake.Organ::phone).or(() -> known.map(Unit::phone)).orElse(""));
    values.put("number", file.number().spaced());
    values.put("receivedOn", file.receivedOn().map(Notices::day).orElse(NOT_SETTLED));
    values.put("dueOn", file.dueOn(desk.workdays()).map(Notices::day).orElse(NOT_SETTLED));
    if (file.clock() instanceof DisclosureClock clock) {
      DisclosureClock.Correction correction = clock.correction();
      DisclosureClock.Extension extension = clock.extension();
      values.put("until", correction == null ? "" : day(correction.until()));
      values.put("workdays", extension == null ? "" : Integer.toString(extension.workdays()));
    }
    ReplyCode code = file.outcome().code();
    if (code != null) {
      values.put("finding", NoticeText.finding(code));
      values.put("article", code.article());
      values.put("remedy", NoticeText.remedy(code));
    }
    return values;
  }

  /** What the officer wrote when the step was taken. */
  private String note(SubmissionNumber number, NoticeKind kind, CaseActor actor)
      throws IOException {
    CaseAction action =
        switch (kind) {
          case RECEIPT -> CaseAction.REGISTER;
          case CORRECTION -> CaseAction.ASK_CORRECTION;
          case EXTENSION -> CaseAction.EXTEND;
          case REPLY -> CaseAction.REPLY;
        };
    List<AuditTrail.Recorded> steps = desk.trail().recorded(number.digits(), actor);
    return steps.stream()
        .filter(step -> step.step().action() == action)
        .reduce((first, second) -> second)
        .map(AuditTrail.Recorded::note)
        .orElse("");
  }

  private static String name(Applicant applicant) {
    if (applicant instanceof Applicant.Organisation organisation) {
      return organisation.name();
    }
    return ((Applicant.Citizen) applicant).name();
  }

  private static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
