package org.suoma.app.forms;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.form.Letter;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Text;
import org.suoma.content.model.Unit;
import org.suoma.content.submission.SubmissionKind;

/** An opinion, a question, a complaint, or a matter that got stuck. */
public final class LetterForm implements Form {

  private static final int MOST_NAME = 50;
  private static final int MOST_PHONE = 13;
  private static final String WITH_PHONE = "phone";
  private static final String WITHOUT = "none";

  private final LetterKind kind;
  private final Optional<Entry> about;
  private final County county;
  private final Intake intake;
  private final Intake.Counter counter;
  private final Workdays workdays;

  /**
   * The form for one kind of letter.
   *
   * @param about what it is about; empty if nothing published
   * @param counter where it goes
   */
  public LetterForm(
      LetterKind kind,
      Optional<Entry> about,
      County county,
      Intake intake,
      Intake.Counter counter,
      Workdays workdays) {
    this.kind = kind;
    this.about = about;
    this.county = county;
    this.intake = intake;
    this.counter = counter;
    this.workdays = workdays;
  }

  @Override
  public String key() {
    return kind.key() + about.map(entry -> "." + entry.id()).orElse("");
  }

  @Override
  public Text title() {
    return Text.han(kind.kind().label());
  }

  @Override
  public String origin() {
    return about.map(entry -> "entry?id=" + entry.id()).orElse("speak");
  }

  @Override
  public SubmissionKind kind() {
    return kind.kind();
  }

  /** What it is about. */
  public Optional<Entry> about() {
    return about;
  }

  @Override
  public List<Question> questions(Answers answers) {
    List<Question> questions = new ArrayList<>();
    questions.add(
        new Question.Write(
            "text",
            Phrase.of(kind.ask()),
            Phrase.of(kind.help()),
            Field.TEXT,
            Letter.MOST_TEXT,
            false,
            kind.kind() == SubmissionKind.CONSULTATION));
    boolean needsContact = Boolean.TRUE.equals(counter.needsContact());
    if (!needsContact) {
      questions.add(
          new Question.Choose(
              "contact",
              Phrase.of("要不要留电话？"),
              Phrase.of("不留也可以交，只是没法单独答复您。"),
              List.of(
                  Question.Choice.of(WITHOUT, Phrase.of("不留，不写姓名")),
                  Question.Choice.of(WITH_PHONE, Phrase.of("留电话，等答复"))),
              false,
              false));
    }
    if (hasContact(answers)) {
      questions.add(new Question.Agree("agree", Phrase.of("您的信息怎么用"), intake.notice(), false));
      questions.add(
          new Question.Write(
              "phone",
              Phrase.of("电话"),
              Phrase.of("答复您时打这个电话。"),
              Field.PHONE,
              MOST_PHONE,
              false,
              false));
      questions.add(
          new Question.Write(
              "name",
              Phrase.of("怎么称呼您？"),
              Phrase.of("可以只写姓，也可以不写。"),
              Field.TEXT,
              MOST_NAME,
              true,
              false));
    }
    return questions;
  }

  @Override
  public Optional<URI> photosUrl() {
    return Boolean.TRUE.equals(counter.photos())
        ? Optional.ofNullable(intake.photosUrl())
        : Optional.empty();
  }

  private boolean hasContact(Answers answers) {
    return Boolean.TRUE.equals(counter.needsContact()) || answers.one("contact").equals(WITH_PHONE);
  }

  /** The unit that published what it is about, where that is what counts. */
  private String unit() {
    return about
        .filter(
            entry ->
                kind.kind() == SubmissionKind.OPINION || kind.kind() == SubmissionKind.CORRECTION)
        .map(entry -> entry.filing().unit())
        .orElse(counter.unit());
  }

  @Override
  public Destination destination(Answers answers, LocalDate today) {
    Optional<Unit> unit = county.unit(unit());
    Integer days = counter.workdays();
    LocalDate due = days == null ? null : workdays.plus(today, days);
    return new Destination(
        unit.map(Unit::name).orElse(unit()),
        null,
        unit.map(Unit::phone).orElse(null),
        Phrase.of("{0}", counter.promise()),
        due,
        due == null || workdays.covers(due));
  }

  @Override
  public Letter fill(Answers answers, LocalDate today) {
    boolean contact = hasContact(answers);
    return new Letter(
        kind.kind(),
        unit(),
        about.map(Entry::id).orElse(null),
        answers.one("text"),
        contact ? given(answers.one("name")) : null,
        contact ? given(answers.one("phone")) : null,
        contact ? intake.notice().version() : null);
  }

  private static @Nullable String given(String text) {
    return text.isBlank() ? null : text;
  }
}
