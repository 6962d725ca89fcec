package org.suoma.app.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suoma.app.client.AgentClient;
import org.suoma.app.client.CardHolder;
import org.suoma.app.forms.Answers;
import org.suoma.app.forms.Form;
import org.suoma.app.forms.FormFolder;
import org.suoma.app.forms.FormShelf;
import org.suoma.app.forms.Question;
import org.suoma.app.forms.SealingDesk;
import org.suoma.app.session.Visit;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.submission.SubmissionError;

/** Filling in a form, one question on a page. */
final class FormPages {

  private static final int MOST_STROKES = 200;

  private final FormFolder folder;
  private final AgentClient agent;
  private final VisitDesk visits;

  FormPages(FormFolder folder, AgentClient agent, VisitDesk visits) {
    this.folder = folder;
    this.agent = agent;
    this.visits = visits;
    visits.whenOver(folder::forget);
  }

  /** What an application for disclosure is, and where to begin. */
  Reply apply(Request request) {
    return Reply.page(
        "apply",
        "申请公开",
        "column?id=disclosure",
        Map.of("isOpen", new FormShelf(request.library()).takesApplications()));
  }

  /** Which letters can be written. */
  Reply speak(Request request) {
    boolean open = request.library().submissionKeys().isPresent();
    return Reply.page(
        "speak",
        "说给政府听",
        "column?id=opinions",
        Map.of("letters", open ? new FormShelf(request.library()).letters() : List.of()));
  }

  /** One question. */
  Reply form(Request request) throws IOException {
    Optional<Form> found = new FormShelf(request.library()).form(request.query("form"));
    if (found.isEmpty()) {
      return closed();
    }
    Form form = found.get();
    Answers answers = folder.draft(form.key());
    Optional<SubmissionError> obstacle = agent.status().handingInObstacle();
    if (obstacle.isPresent() && answers.equals(Answers.none())) {
      return Reply.sorry(503, "现在不能提交", SealingDesk.beforehand(obstacle.get()).wording());
    }
    Optional<Question> question =
        form.question(answers, request.query("q")).or(() -> form.firstOpen(answers));
    return question.isEmpty()
        ? Reply.goTo(reviewOf(form))
        : page(request, form, question.get(), answers);
  }

  /** Instead of a form that this county does not have. */
  static Reply closed() {
    return Reply.sorry(404, "这里没有这张表", "县里可能还没有开通。请返回首页，或呼叫工作人员。");
  }

  private Reply page(Request request, Form form, Question question, Answers answers)
      throws IOException {
    List<Question> questions = form.questions(answers);
    int step = questions.indexOf(question);
    boolean review = !request.query("review").isEmpty();
    List<String> given = answers.all(question.id());
    String back =
        review ? reviewOf(form) : step == 0 ? form.origin() : at(form, questions.get(step - 1));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("form", form);
    parameters.put("question", question);
    parameters.put("given", given);
    parameters.put("step", step + 1);
    parameters.put("steps", questions.size());
    parameters.put("review", review);
    parameters.put("readsCards", question instanceof Question.Card && awaitsCard(request));
    parameters.put(
        "fault", request.query("fault").isEmpty() ? null : question.fault(given).orElse(null));
    parameters.put(
        "hits",
        question instanceof Question.Write write && write.finds()
            ? SearchPages.hits(request, given.isEmpty() ? "" : given.get(0))
            : null);
    return Reply.page("form", form.title(), back, parameters);
  }

  /** Asks for the card when the page is opened, not whenever it looks again. */
  private boolean awaitsCard(Request request) {
    boolean reads = agent.status().readsCards();
    if (reads && request.query("look").isEmpty()) {
      agent.cards().requestCard();
    }
    return reads;
  }

  /** Looks whether the card has been laid down: on to the next question, or the same page again. */
  Reply card(Request request) throws IOException {
    Optional<Form> found = new FormShelf(request.library()).form(request.query("form"));
    if (found.isEmpty()) {
      return closed();
    }
    Form form = found.get();
    Answers answers = folder.draft(form.key());
    if (!(form.question(answers, request.query("q")).orElse(null) instanceof Question.Card asked)) {
      return Reply.goTo("form?form=" + form.key());
    }
    String review = request.query("review").isEmpty() ? "" : "&review=1";
    Optional<CardHolder> holder = agent.cards().takeCard();
    if (holder.isEmpty()) {
      return Reply.goTo(at(form, asked) + "&look=1" + review);
    }
    Answers more = answers.withCard(asked, holder.get().name(), holder.get().number());
    folder.keep(form.key(), more);
    return Reply.goTo(
        form.firstOpen(more).map(open -> at(form, open)).orElseGet(() -> reviewOf(form)));
  }

  /** Takes one answer, and goes on. */
  Reply answer(Request request) throws IOException {
    Map<String, String> fields = request.form();
    Optional<Form> found = new FormShelf(request.library()).form(fields.getOrDefault("form", ""));
    if (found.isEmpty()) {
      return closed();
    }
    Form form = found.get();
    Answers before = folder.draft(form.key());
    Optional<Question> asked = form.question(before, fields.getOrDefault("q", ""));
    if (asked.isEmpty()) {
      return Reply.goTo("form?form=" + form.key());
    }
    Question question = asked.get();
    boolean review = fields.containsKey("review");
    List<String> values = values(question, fields, before.all(question.id()));
    Answers answers = afterCard(form, before, question).with(question.id(), values);
    folder.keep(form.key(), answers);
    visits.unfinished(new Visit.Unfinished(form.title(), "form?form=" + form.key()));
    if (question instanceof Question.Card) {
      agent.cards().cancelCard();
    }
    if (fields.containsKey("toggle")) {
      return Reply.goTo(at(form, question) + (review ? "&review=1" : ""));
    }
    if (question.fault(values).isPresent()) {
      return Reply.goTo(at(form, question) + "&fault=1" + (review ? "&review=1" : ""));
    }
    return Reply.goTo(next(form, question, answers, review));
  }

  /** Who writes over what a card has said, has not used it. */
  private static Answers afterCard(Form form, Answers before, Question question) {
    return form.questions(before).stream()
        .filter(Question.Card.class::isInstance)
        .map(Question.Card.class::cast)
        .filter(card -> Set.of(card.name(), card.number()).contains(question.id()))
        .findFirst()
        .map(card -> before.with(card.id(), List.of(Question.Card.WRITTEN)))
        .orElse(before);
  }

  private static List<String> values(
      Question question, Map<String, String> fields, List<String> before) {
    if (fields.containsKey("skip")) {
      return List.of();
    }
    String toggled = fields.get("toggle");
    if (toggled != null) {
      List<String> values = new ArrayList<>(before);
      if (!values.remove(toggled)) {
        values.add(toggled);
      }
      return values;
    }
    if (question instanceof Question.Choose choose && choose.several()) {
      return before;
    }
    String value = fields.getOrDefault("value", "").strip();
    if (value.isEmpty()) {
      return List.of();
    }
    return question instanceof Question.Sign
        ? List.of(value.split(";", MOST_STROKES + 1))
        : List.of(value);
  }

  /** The question after this one; from a review, the next that an answer has opened. */
  private static String next(Form form, Question question, Answers answers, boolean review) {
    if (review) {
      return form.firstOpen(answers).map(open -> at(form, open)).orElse(reviewOf(form));
    }
    List<Question> questions = form.questions(answers);
    int place = ids(questions).indexOf(question.id());
    return place + 1 < questions.size() ? at(form, questions.get(place + 1)) : reviewOf(form);
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  /** The page of a question. */
  static String at(Form form, Question question) {
    return "form?form=" + form.key() + "&q=" + question.id();
  }

  /** The page where all answers are looked through. */
  static String reviewOf(Form form) {
    return "form-review?form=" + form.key();
  }
}
