package org.suoma.event;

/** What an event asks of people. */
public enum Severity {
  /** Nothing: it is good to know when it was. */
  NOTE("记录", "知道就行"),
  /** Nothing yet: the program helps itself, or does without. */
  WARNING("注意", "程序自己会处理；反复出现时要看一看"),
  /** Somebody has to do something. */
  FAULT("故障", "要有人处理");

  private final String word;
  private final String meaning;

  Severity(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** For staff, e.g. {@code 故障}. */
  public String word() {
    return word;
  }

  /** What it asks of staff, in words. */
  public String meaning() {
    return meaning;
  }
}
