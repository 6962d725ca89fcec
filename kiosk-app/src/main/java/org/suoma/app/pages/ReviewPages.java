package org.suoma.app.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suoma.app.forms.Answers;
import org.suoma.app.forms.Form;
import org.suoma.app.forms.FormFolder;
import org.suoma.app.forms.FormShelf;
import org.suoma.app.forms.NotHandedInException;
import org.suoma.app.forms.Question;
import org.suoma.app.forms.SealingDesk;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.submission.SubmissionKind;

/** Looking a form through, and handing it in. */
final class ReviewPages {

  private final FormFolder folder;
  private final SealingDesk sealing;
  private final VisitDesk visits;
  private final Consumer<SubmissionKind> handedIn;
  private final Object handingIn = new Object();

  /**
   * Pages for forms of this folder.
   *
   * @param handedIn told of each form that was handed in
   */
  ReviewPages(
      FormFolder folder, SealingDesk sealing, VisitDesk visits, Consumer<SubmissionKind> handedIn) {
    this.folder = folder;
    this.sealing = sealing;
    this.visits = visits;
    this.handedIn = handedIn;
  }

  /** All answers, to be looked through and put right. */
  Reply review(Request request) throws IOException {
    Optional<Form> found = new FormShelf(request.library()).form(request.query("form"));
    if (found.isEmpty()) {
      return FormPages.closed();
    }
    return review(request, found.get(), null);
  }

  private Reply review(Request request, Form form, @Nullable NotHandedInException refusal) {
    Answers answers = folder.draft(form.key());
    Optional<Question> open = form.firstOpen(answers);
    if (open.isPresent()) {
      return Reply.goTo(FormPages.at(form, open.get()));
    }
    List<Question> questions = form.questions(answers);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("form", form);
    parameters.put(
        "rows",
        questions.stream()
            .filter(
                question ->
                    !(question instanceof Question.Agree || question instanceof Question.Card))
            .map(question -> new ReviewRow(question, answers.all(question.id())))
            .toList());
    parameters.put("destination", form.destination(answers, request.now().toLocalDate()));
    parameters.put("isEmpty", isEmptySurvey(form, questions, answers));
    parameters.put("refusal", refusal == null ? null : refusal.reason());
    return Reply.page(
        "form-review",
        "看一遍，再提交",
        FormPages.at(form, questions.get(questions.size() - 1)),
        parameters);
  }

  private static boolean isEmptySurvey(Form form, List<Question> questions, Answers answers) {
    return form.kind() == SubmissionKind.SURVEY
        && questions.stream().allMatch(question -> answers.one(question.id()).isBlank());
  }

  /** Hands it in; two taps are one submission. */
  Reply send(Request request) throws IOException {
    Optional<Form> found =
        new FormShelf(request.library()).form(request.form().getOrDefault("form", ""));
    if (found.isEmpty()) {
      return FormPages.closed();
    }
    Form form = found.get();
    synchronized (handingIn) {
      Answers answers = folder.draft(form.key());
      if (answers.given().isEmpty() && !folder.sent().isEmpty()) {
        return Reply.goTo("sent?n=" + (folder.sent().size() - 1));
      }
      if (form.firstOpen(answers).isPresent()
          || isEmptySurvey(form, form.questions(answers), answers)) {
        return Reply.goTo(FormPages.reviewOf(form));
      }
      return handIn(request, form, answers);
    }
  }

  private Reply handIn(Request request, Form form, Answers answers) {
    try {
      SealingDesk.Sealed ready = folder.sealed(form.key(), answers).orElse(null);
      if (ready == null) {
        ready =
            sealing.seal(
                form, answers, request.library().submissionKeys(), request.now().toLocalDate());
        folder.keepSealed(form.key(), ready);
      }
      int place = folder.noteSent(form.key(), sealing.handIn(ready));
      visits.unfinished(null);
      handedIn.accept(form.kind());
      return Reply.goTo("sent?n=" + place);
    } catch (NotHandedInException e) {
      return review(request, form, e);
    }
  }

  /** Throws a draft away. */
  Reply drop(Request request) throws IOException {
    folder.drop(request.form().getOrDefault("form", ""));
    visits.unfinished(null);
    return Reply.goTo("home");
  }
}
