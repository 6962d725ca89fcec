package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A notice, announcement, open-day invitation or call for opinions.
 *
 * @param kind e.g. {@code 通知}, {@code 公告}, {@code 政府开放日}, {@code 意见征集}
 * @param from first day it matters; null if at once
 * @param until last day it matters; null if open
 * @param where where to go; null if nowhere
 * @param text its text
 * @param questions of a questionnaire, in order; empty for other notices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
    String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String where,
    List<Block> text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Question> questions)
    implements EntryBody {

  /** Copies the lists. */
  public Notice {
    text = Lists.copyOrEmpty(text);
    questions = Lists.copyOrEmpty(questions);
  }

  /** Whether it calls for opinions. */
  public boolean callsForOpinions() {
    return kind.contains("征集") || kind.contains("征求意见");
  }

  /** Whether it still matters on this day. */
  public boolean isOpenOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /**
   * A question.
   *
   * @param id stable within its notice: lower-case letters, digits and hyphens
   * @param ask what is asked
   * @param choices to choose from; empty: the answer is written
   * @param several whether more than one may be chosen; null: no
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Question(String id, Text ask, List<Text> choices, @Nullable Boolean several) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** Copies the choices; refuses other ids. */
    public Question {
      choices = Lists.copyOrEmpty(choices);
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException("questions.id：应为小写字母、数字和连字符，现为 " + id);
      }
    }
  }
}
