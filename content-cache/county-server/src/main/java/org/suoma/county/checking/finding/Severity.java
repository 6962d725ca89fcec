package org.suoma.county.checking.finding;

/** How much a finding weighs. */
public enum Severity {
  /** It must not be published unless an approver says why it may. */
  BLOCK("拦截"),
  /** It should be put right. */
  WARN("警告"),
  /** It could be better. */
  ADVICE("建议");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The Han word for it. */
  public String label() {
    return label;
  }
}
