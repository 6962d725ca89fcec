package org.suoma.app.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has been answered so far; personal data, of which {@code toString} says nothing.
 *
 * @param given by id of the question; empty lists stand for what was left open on purpose
 */
public record Answers(Map<String, List<String>> given) {

  /** Copies the answers. */
  public Answers {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    given.forEach((question, values) -> copy.put(question, List.copyOf(values)));
    given = Collections.unmodifiableMap(copy);
  }

  /** Nothing yet. */
  public static Answers none() {
    return new Answers(Map.of());
  }

  /** These and one more, or one anew. */
  public Answers with(String question, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(given);
    more.put(question, values);
    return new Answers(more);
  }

  /** These, with what a card says; whoever writes over it later, has not used the card. */
  public Answers withCard(Question.Card question, String name, String number) {
    return with(question.id(), List.of(Question.Card.READ))
        .with(question.name(), List.of(name))
        .with(question.number(), List.of(number));
  }

  /** Whether the question was answered, or left open on purpose. */
  public boolean has(String question) {
    return given.containsKey(question);
  }

  /** All values of one answer. */
  public List<String> all(String question) {
    return given.getOrDefault(question, List.of());
  }

  /** The only value of an answer; empty if there is none. */
  public String one(String question) {
    List<String> values = all(question);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Nothing of the answers. */
  @Override
  public String toString() {
    return "Answers[" + given.keySet() + "]";
  }
}
