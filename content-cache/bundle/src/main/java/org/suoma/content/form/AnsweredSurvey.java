package org.suoma.content.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suoma.content.submission.SubmissionKind;

/**
 * An answered questionnaire; nobody is asked who answers.
 *
 * @param survey id of the notice that asks
 * @param answers chosen or written, by id of the question, in its order
 */
public record AnsweredSurvey(String survey, Map<String, List<String>> answers)
    implements WrittenForm {

  private static final int MOST_QUESTIONS = 100;
  private static final int MOST_ANSWERS = 50;
  private static final int MOST_ANSWER = 500;

  /** Copies the answers; refuses endless ones. */
  public AnsweredSurvey {
    FieldRules.requireText("survey", survey, FieldRules.MOST_LINE);
    if (answers == null || answers.isEmpty() || answers.size() > MOST_QUESTIONS) {
      throw new IllegalArgumentException("answers：应有 1 到 100 个问题的回答");
    }
    Map<String, List<String>> copy = new LinkedHashMap<>();
    answers.forEach(
        (question, given) -> {
          if (given.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("answers：一个问题最多 50 个回答");
          }
          given.forEach(answer -> FieldRules.requireText("answers", answer, MOST_ANSWER));
          copy.put(question, List.copyOf(given));
        });
    answers = Collections.unmodifiableMap(copy);
  }

  @Override
  public SubmissionKind kind() {
    return SubmissionKind.SURVEY;
  }

  /** Nothing of what was answered. */
  @Override
  public String toString() {
    return "AnsweredSurvey[" + survey + "]";
  }
}
