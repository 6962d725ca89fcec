package org.suoma.county.reporting;

/** A year that cannot be counted yet; the message says what to do, in Chinese. */
public final class IncompleteYearException extends Exception {

  private static final long serialVersionUID = 1L;

  private final long unregistered;

  IncompleteYearException(int year, long unregistered) {
    super("还有 %d 件 %d 年底以前的申请没有登记，不知道申请人类别，请先登记再导出".formatted(unregistered, year));
    this.unregistered = unregistered;
  }

  /** How many applications are not registered. */
  public long unregistered() {
    return unregistered;
  }
}
