package org.suoma.app.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.content.form.Intake;
import org.suoma.content.form.Signature;

/** One question of a form, which has a page to itself. */
public sealed interface Question {

  /** Its name within the form, as in addresses. */
  String id();

  /** What is asked. */
  Phrase ask();

  /** What helps to answer; null for nothing. */
  @Nullable Phrase help();

  /** Whether it may be left open. */
  boolean optional();

  /** What is wrong with an answer; empty if it will do. */
  Optional<Phrase> fault(List<String> values);

  /**
   * Something to write.
   *
   * @param longest characters
   * @param field what it is and which keyboard fits
   * @param finds whether what is published already is looked for while one writes
   */
  record Write(
      String id,
      Phrase ask,
      @Nullable Phrase help,
      Field field,
      int longest,
      boolean optional,
      boolean finds)
      implements Question {

    @Override
    public Optional<Phrase> fault(List<String> values) {
      String text = values.isEmpty() ? "" : values.get(0);
      if (text.isBlank()) {
        return optional ? Optional.empty() : Optional.of(Phrase.of("还没有写。用下面的键盘写，写好再点“下一步”。"));
      }
      if (text.length() > longest) {
        return Optional.of(Phrase.of("太长了，最多 {0} 个字，现在 {1} 个。", longest, text.length()));
      }
      return field.accepts(text) ? Optional.empty() : Optional.of(field.fault());
    }
  }

  /**
   * Something to choose.
   *
   * @param choices at least one
   * @param several whether more than one may be chosen
   */
  record Choose(
      String id,
      Phrase ask,
      @Nullable Phrase help,
      List<Choice> choices,
      boolean several,
      boolean optional)
      implements Question {

    /** Copies the choices. */
    public Choose {
      choices = List.copyOf(choices);
    }

    @Override
    public Optional<Phrase> fault(List<String> values) {
      boolean known =
          values.stream()
              .allMatch(value -> choices.stream().anyMatch(choice -> choice.value().equals(value)));
      if (!known || (!several && values.size() > 1)) {
        return Optional.of(Phrase.of("请从下面选一个。"));
      }
      return values.isEmpty() && !optional ? Optional.of(Phrase.of("请从下面选一个。")) : Optional.empty();
    }

    /** The choice of this value. */
    public Optional<Choice> choice(String value) {
      return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
  }

  /**
   * The notice on personal data, to be agreed to.
   *
   * @param notice the county's words
   * @param sensitive whether sensitive data is asked for, which is agreed to separately
   */
  record Agree(String id, Phrase ask, Intake.PrivacyNotice notice, boolean sensitive)
      implements Question {

    /** The value of one who agrees. */
    public static final String YES = "yes";

    @Override
    public @Nullable Phrase help() {
      return null;
    }

    @Override
    public boolean optional() {
      return false;
    }

    @Override
    public Optional<Phrase> fault(List<String> values) {
      return values.equals(List.of(YES))
          ? Optional.empty()
          : Optional.of(Phrase.of("不同意就不能往下写。您可以返回，写的内容不会交出去。"));
    }
  }

  /**
   * The card on the reader, or the choice to write oneself.
   *
   * @param name id of the question that the card's name answers
   * @param number id of the question that its number answers
   */
  record Card(String id, Phrase ask, @Nullable Phrase help, String name, String number)
      implements Question {

    /** The value where a card was read. */
    public static final String READ = "read";

    /** The value of one who writes. */
    public static final String WRITTEN = "written";

    @Override
    public boolean optional() {
      return false;
    }

    @Override
    public Optional<Phrase> fault(List<String> values) {
      return values.equals(List.of(READ)) || values.equals(List.of(WRITTEN))
          ? Optional.empty()
          : Optional.of(Phrase.of("请从下面选一个。"));
    }
  }

  /** A signature by the finger; its answer is one value for each stroke. */
  record Sign(String id, Phrase ask, @Nullable Phrase help) implements Question {

    /** Width of the field, in the units of its strokes. */
    public static final int WIDTH = 900;

    /** Height of the field. */
    public static final int HEIGHT = 400;

    @Override
    public boolean optional() {
      return false;
    }

    @Override
    public Optional<Phrase> fault(List<String> values) {
      if (values.isEmpty()) {
        return Optional.of(Phrase.of("还没有签名。用手指在框里写您的名字。"));
      }
      try {
        var unused = new Signature(WIDTH, HEIGHT, values);
        return Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.of(Phrase.of("签名太复杂了，请清掉重签。"));
      }
    }
  }

  /**
   * Something that can be chosen.
   *
   * @param value as it is kept
   * @param label what a resident reads
   * @param note what it means; null for nothing
   */
  record Choice(String value, Phrase label, @Nullable Phrase note) {
    static Choice of(String value, Phrase label) {
      return new Choice(value, label, null);
    }
  }
}
