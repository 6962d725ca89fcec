package org.suoma.content.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suoma.content.submission.SubmissionKind;

/**
 * An application for disclosure of government information (政府信息公开条例, art. 29): who, how to be
 * reached, what, and in which form. Nobody is asked what for.
 *
 * @param applicant who applies
 * @param organ id of the unit that is to answer
 * @param request what is asked for, 1 to {@value #MOST_REQUEST} characters
 * @param medium on what
 * @param delivery how it gets to the applicant
 * @param handedInOn the day it was handed in at the hall, which is the day of receipt (art. 31)
 * @param oral whether staff wrote it down for somebody who could not (art. 29)
 * @param noticeVersion which notice on personal data was agreed to
 * @param signature by the applicant's hand; null for an organisation or an oral application
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureApplication(
    Applicant applicant,
    String organ,
    String request,
    Medium medium,
    Delivery delivery,
    @JsonProperty("handedInOn") LocalDate handedInOn,
    boolean oral,
    String noticeVersion,
    @Nullable Signature signature)
    implements WrittenForm {

  /** The longest description, in characters. */
  public static final int MOST_REQUEST = 1_000;

  /** Refuses an empty or endless description. */
  public DisclosureApplication {
    FieldRules.requireText("request", request, MOST_REQUEST);
    FieldRules.requireText("organ", organ, FieldRules.MOST_LINE);
    FieldRules.requireText("noticeVersion", noticeVersion, FieldRules.MOST_LINE);
  }

  @Override
  public SubmissionKind kind() {
    return SubmissionKind.DISCLOSURE_APPLICATION;
  }

  /** Nothing of what was written. */
  @Override
  public String toString() {
    return "DisclosureApplication[]";
  }

  /** On what the information is wanted. */
  public enum Medium {
    PAPER("纸质"),
    ELECTRONIC("电子文件");

    private final String label;

    Medium(String label) {
      this.label = label;
    }

    /** What a resident reads. */
    public String label() {
      return label;
    }
  }

  /** How the information gets to the applicant. */
  public enum Delivery {
    PICK_UP("自己来取"),
    POST("邮寄"),
    E_MAIL("电子邮件"),
    READ_ON_SITE("当场查阅、抄录");

    private final String label;

    Delivery(String label) {
      this.label = label;
    }

    /** What a resident reads. */
    public String label() {
      return label;
    }
  }
}
