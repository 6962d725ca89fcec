package org.suoma.county.cases;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suoma.content.form.AnsweredSurvey;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Text;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.SurveyResult.Question;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.ContentShelf;

/**
 * Opens all answered questionnaires in memory and counts them, which the audit trail records;
 * nobody is named in them. Threads share one.
 */
public final class SurveyCount {

  /** What the trail calls the questionnaires. */
  static final String SUBJECT = "surveys";

  private final SubmissionStore submissions;
  private final SubmissionInbox inbox;
  private final AuditTrail trail;
  private final ContentShelf shelf;

  SurveyCount(
      SubmissionStore submissions, SubmissionInbox inbox, AuditTrail trail, ContentShelf shelf) {
    this.submissions = submissions;
    this.inbox = inbox;
    this.trail = trail;
    this.shelf = shelf;
  }

  /**
   * The results, by id of the questionnaire.
   *
   * @throws StepRefusedException if the actor may not
   */
  public List<SurveyResult> count(CaseActor actor) throws StepRefusedException, IOException {
    trail.add(
        SUBJECT,
        trail.steps(SUBJECT).size(),
        actor,
        new AuditTrail.Entry(new CaseStep.Plain(CaseAction.COUNT), null),
        null);
    Map<String, Tally> tallies = new TreeMap<>();
    int unreadable = 0;
    for (SubmissionNumber number : submissions.numbers(SubmissionKind.SURVEY)) {
      try (OpenedSubmission opened = inbox.open(number).orElseThrow()) {
        if (WrittenForm.read(opened.content()) instanceof AnsweredSurvey survey) {
          tallies.computeIfAbsent(survey.survey(), unused -> new Tally()).add(survey);
        } else {
          unreadable++;
        }
      } catch (IOException e) {
        unreadable++;
      }
    }
    int unread = unreadable;
    return tallies.entrySet().stream()
        .map(tally -> tally.getValue().result(tally.getKey(), unread))
        .toList();
  }

  /** What one questionnaire's forms say. */
  private final class Tally {

    private int forms;
    private final Map<String, Map<String, Integer>> answers = new LinkedHashMap<>();

    void add(AnsweredSurvey survey) {
      forms++;
      survey
          .answers()
          .forEach(
              (question, given) -> {
                Map<String, Integer> counts =
                    answers.computeIfAbsent(question, unused -> new TreeMap<>());
                given.forEach(answer -> counts.merge(answer, 1, Integer::sum));
              });
    }

    SurveyResult result(String survey, int unreadable) {
      Map<String, Notice.Question> asked = new LinkedHashMap<>();
      if (shelf.entry(survey).map(Entry::body).orElse(null) instanceof Notice notice) {
        notice.questions().forEach(question -> asked.put(question.id(), question));
      }
      String title = shelf.entry(survey).map(Entry::title).map(Text::zh).orElse(survey);
      return new SurveyResult(
          survey,
          title,
          forms,
          unreadable,
          answers.entrySet().stream()
              .map(one -> question(one.getKey(), asked.get(one.getKey()), one.getValue()))
              .toList());
    }

    /**
     * The choices in the order of the form, also those that nobody chose; then what was written.
     */
    private Question question(
        String id, Notice.@Nullable Question asked, Map<String, Integer> given) {
      Map<String, Integer> chosen = new LinkedHashMap<>();
      if (asked != null) {
        asked.choices().forEach(choice -> chosen.put(choice.zh(), 0));
      }
      Map<String, Integer> written = new TreeMap<>();
      given.forEach(
          (answer, count) -> (chosen.containsKey(answer) ? chosen : written).put(answer, count));
      return new Question(asked == null ? id : asked.ask().zh(), chosen, written);
    }
  }
}
