package org.suoma.app.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suoma.app.language.Phrase;
import org.suoma.content.form.AnsweredSurvey;
import org.suoma.content.form.Intake;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Text;
import org.suoma.content.model.Unit;
import org.suoma.content.submission.SubmissionKind;

/**
 * A questionnaire of the county; every question may be passed over, and nobody asks who answers.
 */
public final class SurveyForm implements Form {

  /** Its key, before a dot and the id of the notice. */
  public static final String KEY = "survey";

  private static final int MOST_ANSWER = 500;

  private final Entry entry;
  private final Notice notice;
  private final County county;
  private final Intake.Counter counter;

  /**
   * The questionnaire of a notice.
   *
   * @param notice the entry's body, which has questions
   * @param counter where it goes
   */
  public SurveyForm(Entry entry, Notice notice, County county, Intake.Counter counter) {
    this.entry = entry;
    this.notice = notice;
    this.county = county;
    this.counter = counter;
  }

  @Override
  public String key() {
    return KEY + "." + entry.id();
  }

  @Override
  public Text title() {
    return entry.title();
  }

  @Override
  public String origin() {
    return "entry?id=" + entry.id();
  }

  @Override
  public SubmissionKind kind() {
    return SubmissionKind.SURVEY;
  }

  @Override
  public List<Question> questions(Answers answers) {
    return notice.questions().stream().map(SurveyForm::question).toList();
  }

  /** Answers are numbers of choices, from 0: wordings may be put right later. */
  private static Question question(Notice.Question asked) {
    Phrase ask = Phrase.of("{0}", asked.ask());
    if (asked.choices().isEmpty()) {
      return new Question.Write(
          asked.id(), ask, Phrase.of("不想写的，点“跳过”。"), Field.TEXT, MOST_ANSWER, true, false);
    }
    List<Question.Choice> choices =
        java.util.stream.IntStream.range(0, asked.choices().size())
            .mapToObj(
                number ->
                    Question.Choice.of(
                        String.valueOf(number), Phrase.of("{0}", asked.choices().get(number))))
            .toList();
    boolean several = Boolean.TRUE.equals(asked.several());
    return new Question.Choose(
        asked.id(), ask, several ? Phrase.of("可以选几个。") : null, choices, several, true);
  }

  @Override
  public Destination destination(Answers answers, LocalDate today) {
    String unit = entry.filing().unit();
    return new Destination(
        county.unit(unit).map(Unit::name).orElse(unit),
        null,
        county.unit(unit).map(Unit::phone).orElse(null),
        Phrase.of("{0}", counter.promise()),
        null,
        true);
  }

  @Override
  public AnsweredSurvey fill(Answers answers, LocalDate today) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Question question : questions(answers)) {
      List<String> values = answers.all(question.id());
      if (!values.isEmpty() && !values.get(0).isBlank()) {
        given.put(question.id(), values);
      }
    }
    return new AnsweredSurvey(entry.id(), given);
  }
}
