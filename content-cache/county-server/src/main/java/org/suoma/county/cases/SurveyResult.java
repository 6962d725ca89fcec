package org.suoma.county.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a questionnaire has brought.
 *
 * @param survey id of the notice that asked
 * @param title of that notice; its id where it is no longer there
 * @param forms how many were handed in
 * @param unreadable envelopes of any questionnaire that could not be opened
 * @param questions in the order of the first form
 */
public record SurveyResult(
    String survey, String title, int forms, int unreadable, List<Question> questions) {

  /** Copies the list. */
  public SurveyResult {
    questions = List.copyOf(questions);
  }

  /**
   * A question and its answers.
   *
   * @param ask what was asked
   * @param chosen how often each choice was chosen, in the order of the form
   * @param written how often each other answer was written
   */
  public record Question(String ask, Map<String, Integer> chosen, Map<String, Integer> written) {
    /** Copies the counts in their order. */
    public Question {
      chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
      written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }
  }
}
