package org.suoma.county.deadline;

/** A step that the law does not allow, or not any more; the message says why, in Chinese. */
public final class ClockRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String article;

  ClockRefusedException(String article, String message) {
    super(message);
    this.article = article;
  }

  /** The article that forbids it. */
  public String article() {
    return article;
  }
}
