package org.suoma.county.checking.finding;

import java.util.Arrays;
import java.util.Optional;

/** What is checked. Ids are stable: settings, overrides and the register of problems keep them. */
public enum Rule {
  CITIZEN_NUMBER("citizen-number", "身份证号码", Severity.BLOCK),
  MOBILE_PHONE("mobile-phone", "手机号码", Severity.BLOCK),
  BANK_CARD("bank-card", "银行卡号", Severity.BLOCK),
  HOME_ADDRESS("home-address", "家庭住址", Severity.BLOCK),
  SENSITIVE_WORD("sensitive-word", "敏感表述", Severity.BLOCK),
  WRONG_WORD("wrong-word", "错别字", Severity.WARN),
  METADATA("metadata", "要素缺失", Severity.WARN),
  MISSING_FILE("missing-file", "附件缺失", Severity.WARN),
  VIDEO_UNPLAYABLE("video-unplayable", "视频放不了", Severity.BLOCK),
  VIDEO_HEAVY("video-heavy", "视频放不顺", Severity.ADVICE),
  NO_CAPTIONS("no-captions", "视频没有字幕", Severity.ADVICE),
  LONG_SUMMARY("long-summary", "摘要过长", Severity.ADVICE),
  UNINTERPRETED("uninterpreted", "没有解读", Severity.WARN),
  FEW_FORMS("few-forms", "解读形式不足", Severity.ADVICE),
  VERSIONS_DIFFER("versions-differ", "网页与附件不一致", Severity.WARN),
  WORD_UNLOCKED("word-unlocked", "Word 没有限制编辑", Severity.ADVICE),
  VALIDITY("validity", "有效性存疑", Severity.WARN),
  EXPIRES_SOON("expires-soon", "有效期将满", Severity.ADVICE),
  REFERENCE("reference", "所指条目不存在", Severity.WARN),
  LINK("link", "链接不当", Severity.WARN),
  DEAD_LINK("dead-link", "链接打不开", Severity.WARN),
  BLANK_COLUMN("blank-column", "空白栏目", Severity.WARN),
  LATE_COLUMN("late-column", "栏目超期未更新", Severity.WARN),
  COLUMN_DUE_SOON("column-due-soon", "栏目即将超期", Severity.ADVICE),
  LATE_FEEDBACK("late-feedback", "意见反馈超期", Severity.WARN),
  FEEDBACK_DUE_SOON("feedback-due-soon", "意见反馈将到期", Severity.ADVICE);

  private final String id;
  private final String label;
  private final Severity severity;

  Rule(String id, String label, Severity severity) {
    this.id = id;
    this.label = label;
    this.severity = severity;
  }

  /** Its name in files and in the database. */
  public String id() {
    return id;
  }

  /** What it finds, in Han. */
  public String label() {
    return label;
  }

  /** How much its findings usually weigh. */
  public Severity severity() {
    return severity;
  }

  /** The rule with this id. */
  public static Optional<Rule> named(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
