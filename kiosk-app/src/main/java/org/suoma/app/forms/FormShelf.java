package org.suoma.app.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suoma.app.library.Library;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Notice;
import org.suoma.content.submission.SubmissionKind;

/** The forms that a release offers. */
public final class FormShelf {

  private final Library library;
  private final Optional<Intake> intake;
  private final Workdays workdays;

  /** The forms of this release. */
  public FormShelf(Library library) {
    this.library = library;
    this.intake = library.intake();
    this.workdays = library.workdays();
  }

  /** The form of this key; empty if this county has none such. */
  public Optional<Form> form(String key) throws IOException {
    if (intake.isEmpty()) {
      return Optional.empty();
    }
    Intake open = intake.get();
    if (key.equals(DisclosureForm.KEY)) {
      return open.organs().isEmpty()
          ? Optional.empty()
          : Optional.of(new DisclosureForm(library.county(), open, workdays));
    }
    int dot = key.indexOf('.');
    String kind = dot < 0 ? key : key.substring(0, dot);
    Optional<Entry> about = dot < 0 ? Optional.empty() : library.entry(key.substring(dot + 1));
    if (dot >= 0 && about.isEmpty()) {
      return Optional.empty();
    }
    return kind.equals(SurveyForm.KEY)
        ? about.flatMap(entry -> survey(open, entry))
        : letter(open, kind, about);
  }

  private Optional<Form> survey(Intake open, Entry entry) {
    return entry.body() instanceof Notice notice && !notice.questions().isEmpty()
        ? open.counter(SubmissionKind.SURVEY)
            .map(counter -> new SurveyForm(entry, notice, library.county(), counter))
        : Optional.empty();
  }

  private Optional<Form> letter(Intake open, String key, Optional<Entry> about) {
    return LetterKind.of(key)
        .flatMap(
            kind ->
                open.counter(kind.kind())
                    .map(
                        counter ->
                            new LetterForm(
                                kind, about, library.county(), open, counter, workdays)));
  }

  /** The letters that this county takes in. */
  public List<LetterKind> letters() {
    List<LetterKind> letters = new ArrayList<>();
    for (LetterKind kind : LetterKind.values()) {
      if (intake.flatMap(open -> open.counter(kind.kind())).isPresent()) {
        letters.add(kind);
      }
    }
    return letters;
  }

  /** Whether applications for disclosure can be handed in here. */
  public boolean takesApplications() {
    return intake.map(open -> !open.organs().isEmpty()).orElse(false)
        && library.submissionKeys().isPresent();
  }
}
