package org.suoma.county.console.cases;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.AnswerPublishing;
import org.suoma.county.cases.CaseAction;
import org.suoma.county.cases.CaseFile;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.cases.CaseStep;
import org.suoma.county.cases.OpenedSubmission;
import org.suoma.county.cases.ReplyCode;
import org.suoma.county.cases.StepRefusedException;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.Replies;
import org.suoma.county.deadline.Consultation;

/** Takes a step of a case, or opens its content, as a form of its page asks. */
final class CaseStepAction implements ConsolePage {

  private final CaseServices cases;
  private final CaseWords words;
  private final CasePage page;

  CaseStepAction(CaseServices cases, CaseWords words, CasePage page) {
    this.cases = cases;
    this.words = words;
    this.page = page;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Forms form = Forms.read(exchange);
    Optional<CaseFile> file = page.named(exchange);
    if (file.isEmpty()) {
      page.unknown(exchange);
      return;
    }
    try {
      take(exchange, session, file.get().number(), form);
    } catch (StepRefusedException e) {
      page.show(exchange, session, null, e.getMessage());
    } catch (SubmissionException e) {
      page.show(exchange, session, null, "打不开：不是本县终端密封的，或者密钥不在（%s）".formatted(e.error()));
    } catch (MalformedContentException e) {
      page.show(exchange, session, null, "打开了，但不是在终端上填写的内容；可以按“打不开，不予登记”归档");
    } catch (DateTimeException | IllegalArgumentException e) {
      page.show(exchange, session, null, "表单没有填对，请检查日期和数字");
    }
  }

  private void take(
      HttpServerExchange exchange, ConsoleSession session, SubmissionNumber number, Forms form)
      throws StepRefusedException, IOException {
    CaseAction action = CaseAction.valueOf(Replies.parameter(exchange, "action"));
    if (action == CaseAction.OPEN) {
      try (OpenedSubmission opened = cases.desk().open(number, session.actor())) {
        CaseView.Content content = WrittenContent.of(WrittenForm.read(opened.content()), words);
        page.show(exchange, session, content, null);
      }
      return;
    }
    if (action == CaseAction.DISCARD) {
      CaseFile unused = cases.desk().discard(number, session.actor(), form.field("note"));
    } else if (action == CaseAction.REGISTER) {
      CaseFile unused = cases.desk().register(number, session.actor());
    } else if (action == CaseAction.PUBLISH_ANSWER) {
      CaseFile unused =
          cases
              .publishing()
              .publish(
                  number,
                  session.actor(),
                  new AnswerPublishing.Answer(
                      form.field("title"), form.field("text"), form.field("column")));
    } else {
      CaseFile unused =
          cases.desk().take(number, session.actor(), step(action, form), form.field("note"));
    }
    Replies.redirect(exchange, "/console/cases/" + number.digits() + "#steps");
  }

  private static CaseStep step(CaseAction action, Forms form) {
    return switch (action) {
      case EXAMINE, ARCHIVE, NOTE -> new CaseStep.Plain(action);
      case CONFIRM_RECEIPT -> new CaseStep.Confirmed(day(form, "on"));
      case ASK_CORRECTION -> new CaseStep.CorrectionAsked(day(form, "on"), day(form, "until"));
      case RECEIVE_CORRECTION -> new CaseStep.Corrected(day(form, "on"));
      case ASSIGN -> new CaseStep.Assigned(form.field("unit"), orNull(form.field("owner")));
      case CONSULT ->
          new CaseStep.Consulted(Consultation.Whom.valueOf(form.field("whom")), day(form, "on"));
      case RECEIVE_OPINION ->
          new CaseStep.OpinionReceived(Integer.parseInt(form.field("place")), day(form, "on"));
      case EXTEND ->
          new CaseStep.Extended(Integer.parseInt(form.field("workdays")), day(form, "on"));
      case REPLY ->
          new CaseStep.Replied(
              day(form, "on"),
              form.field("code").isEmpty() ? null : ReplyCode.valueOf(form.field("code")));
      case REVIEW -> new CaseStep.Reviewed(form.field("publish").equals("yes"));
      case REGISTER, DISCARD, OPEN, PUBLISH_ANSWER, COUNT ->
          throw new IllegalArgumentException("not a step of a form: " + action);
    };
  }

  private static LocalDate day(Forms form, String field) {
    return LocalDate.parse(form.field(field));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
