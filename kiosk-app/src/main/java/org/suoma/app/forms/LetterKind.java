package org.suoma.app.forms;

import java.util.Arrays;
import java.util.Optional;
import org.suoma.content.submission.SubmissionKind;

/** Letters, with what they ask for. */
public enum LetterKind {
  MATTER_STUCK(
      SubmissionKind.MATTER_STUCK, "stuck", "什么事没办成？", "写清楚办什么事、去过哪里、卡在哪一步。", "有事办不成，说给我们听"),
  CONSULTATION(SubmissionKind.CONSULTATION, "ask", "想问什么？", "已经有答案的，会在这里显示。", "政策看不明白，问一问"),
  OPINION(SubmissionKind.OPINION, "opinion", "您的意见是什么？", "直接写，长短都行。", "对政府工作有话说"),
  EMPLOYMENT_OPINION(
      SubmissionKind.EMPLOYMENT_OPINION,
      "jobs",
      "找工作、用工上有什么话？",
      "找活、工资、培训、招人，都可以写。",
      "找工作、用工的事，直接说"),
  CORRECTION(
      SubmissionKind.CORRECTION, "correction", "哪里不对？", "写清楚哪一条、哪里错了、应该是什么。", "公开的内容有错，告诉我们"),
  ENTERPRISE_COMPLAINT(
      SubmissionKind.ENTERPRISE_COMPLAINT,
      "enterprise",
      "哪个单位没有公开什么？",
      "学校、医院、水电气、公交等单位该公开没公开的，写清单位和事情。",
      "水电、医院、学校不公开，投诉");

  private final SubmissionKind kind;
  private final String key;
  private final String ask;
  private final String help;
  private final String invitation;

  LetterKind(SubmissionKind kind, String key, String ask, String help, String invitation) {
    this.kind = kind;
    this.key = key;
    this.ask = ask;
    this.help = help;
    this.invitation = invitation;
  }

  /** What its envelope says. */
  public SubmissionKind kind() {
    return kind;
  }

  /** Its name in addresses. */
  public String key() {
    return key;
  }

  /** The question. */
  public String ask() {
    return ask;
  }

  /** What helps to answer it. */
  public String help() {
    return help;
  }

  /** When to choose it. */
  public String invitation() {
    return invitation;
  }

  /** The kind of this key. */
  static Optional<LetterKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
