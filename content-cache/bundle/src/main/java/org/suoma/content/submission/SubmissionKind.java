package org.suoma.content.submission;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a submission is about; stands in clear on its envelope, so that a county can sort what it
 * may not read. Says nothing of a person.
 */
public enum SubmissionKind {
  /** 政府信息公开申请: an application for disclosure (政府信息公开条例, art. 27). */
  DISCLOSURE_APPLICATION(1, "依申请公开"),
  /** An opinion on a draft, a plan or a decision. */
  OPINION(2, "意见建议"),
  /** 办不成事: a matter that somebody could not get done. */
  MATTER_STUCK(3, "办不成事"),
  /** Published information that is wrong. */
  CORRECTION(4, "更正信息"),
  /** A question about a policy. */
  CONSULTATION(5, "政策咨询"),
  /** 就业意见直通车. */
  EMPLOYMENT_OPINION(6, "就业意见"),
  /** A complaint that a public enterprise does not disclose (政府信息公开条例, art. 55). */
  ENTERPRISE_COMPLAINT(7, "公共企事业单位公开投诉"),
  /** An answered questionnaire. */
  SURVEY(8, "调查问卷");

  private final int code;
  private final String label;

  SubmissionKind(int code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Its number on the envelope, 1 to 255; never given to another kind. */
  public int code() {
    return code;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /** The kind with this number on the envelope; empty if there is none. */
  static Optional<SubmissionKind> of(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
  }
}
