package org.suoma.app.pages;

import java.util.List;
import java.util.Optional;
import org.suoma.app.forms.Question;
import org.suoma.app.language.Phrase;

/**
 * A question with its answer, to be looked through.
 *
 * @param question what was asked
 * @param values what was answered; empty if nothing
 */
public record ReviewRow(Question question, List<String> values) {

  /** Copies the values. */
  public ReviewRow {
    values = List.copyOf(values);
  }

  /** Whether it is a signature, which is drawn. */
  public boolean isSignature() {
    return question instanceof Question.Sign;
  }

  /** The answer in words that stand in a list; written text stands as it is. */
  public List<Phrase> words() {
    if (values.isEmpty()) {
      return List.of(Phrase.of("没有写"));
    }
    if (question instanceof Question.Choose choose) {
      return values.stream()
          .map(choose::choice)
          .flatMap(Optional::stream)
          .map(Question.Choice::label)
          .toList();
    }
    return List.of();
  }

  /** What was written; empty if the answer was chosen or drawn. */
  public String written() {
    return question instanceof Question.Write && !values.isEmpty() ? values.get(0) : "";
  }
}
