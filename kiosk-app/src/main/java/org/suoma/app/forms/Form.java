package org.suoma.app.forms;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.model.Text;
import org.suoma.content.submission.SubmissionKind;

/** A form: its questions, which may depend on earlier answers, and what becomes of them. */
public sealed interface Form permits DisclosureForm, LetterForm, SurveyForm {

  /** Its name in addresses, e.g. {@code disclosure}, {@code opinion}. */
  String key();

  /** What a resident reads above it. */
  Text title();

  /** The page from which one comes to it. */
  String origin();

  /** What its envelope says. */
  SubmissionKind kind();

  /** The questions to be answered, as far as these answers decide it; never empty. */
  List<Question> questions(Answers answers);

  /** Where it goes and what happens next. */
  Destination destination(Answers answers, LocalDate today);

  /**
   * The form as it goes into the envelope.
   *
   * @throws IllegalArgumentException if an answer is missing
   */
  WrittenForm fill(Answers answers, LocalDate today);

  /** Where a phone may bring photographs for it afterwards; empty if none are taken. */
  default Optional<URI> photosUrl() {
    return Optional.empty();
  }

  /** The question of this id, if it is asked. */
  default Optional<Question> question(Answers answers, String id) {
    return questions(answers).stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** The first question without an answer that will do; empty if the form is filled in. */
  default Optional<Question> firstOpen(Answers answers) {
    return questions(answers).stream()
        .filter(
            question ->
                !answers.has(question.id())
                    || question.fault(answers.all(question.id())).isPresent())
        .findFirst();
  }

  /**
   * Where a form goes.
   *
   * @param office who handles it
   * @param address where; null if nobody needs to go there
   * @param phone whom to call; null if there is none
   * @param promise what happens next
   * @param due by when; null if nothing is promised
   * @param certain whether the holidays until then are announced
   */
  record Destination(
      String office,
      @Nullable String address,
      @Nullable String phone,
      Phrase promise,
      @Nullable LocalDate due,
      boolean certain) {}
}
