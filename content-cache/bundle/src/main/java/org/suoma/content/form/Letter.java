package org.suoma.content.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.suoma.content.submission.SubmissionKind;

/**
 * An opinion, a question, a complaint, or a matter that somebody could not get done.
 *
 * @param kind any but applications and questionnaires
 * @param unit id of the unit that is to answer
 * @param about id of the entry it is about; null if none
 * @param text what was written, 1 to {@value #MOST_TEXT} characters
 * @param name null if not told
 * @param phone for the answer; null if none is wanted
 * @param noticeVersion which notice on personal data was agreed to; null if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letter(
    SubmissionKind kind,
    String unit,
    @Nullable String about,
    String text,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String noticeVersion)
    implements WrittenForm {

  /** The longest text, in characters. */
  public static final int MOST_TEXT = 1_000;

  /** Refuses other kinds, empty or endless texts, and personal data without a notice. */
  public Letter {
    if (kind == SubmissionKind.DISCLOSURE_APPLICATION || kind == SubmissionKind.SURVEY) {
      throw new IllegalArgumentException("kind：这一类不是来信，现为 " + kind);
    }
    FieldRules.requireText("unit", unit, FieldRules.MOST_LINE);
    FieldRules.requireText("text", text, MOST_TEXT);
    if (about != null) {
      FieldRules.requireText("about", about, FieldRules.MOST_LINE);
    }
    if (name != null) {
      FieldRules.requireText("name", name, FieldRules.MOST_NAME);
    }
    if (phone != null && !Identifiers.isPhone(phone)) {
      throw new IllegalArgumentException("phone：应为 7 到 13 位数字");
    }
    if ((name != null || phone != null) && noticeVersion == null) {
      throw new IllegalArgumentException("noticeVersion：留了姓名或电话，就要有同意的告知");
    }
  }

  /** Nothing of what was written. */
  @Override
  public String toString() {
    return "Letter[" + kind + "]";
  }
}
