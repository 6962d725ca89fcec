package org.suoma.county.deadline;

/** How a case stands towards its deadline on some day. */
public enum Standing {
  /** The day of receipt is not settled yet (政府信息公开条例, art. 31). */
  UNCONFIRMED("待确认收到日期"),
  /** There is time. */
  RUNNING("办理中"),
  /** A quarter of the period, or less, is left. */
  SOON("即将到期"),
  /** The last day has gone by. */
  OVERDUE("已超期"),
  /** Others are being asked; their time does not count (art. 33). */
  STOPPED("征求意见中，不计时"),
  /** The applicant was asked for a correction (art. 30). */
  AWAITING_CORRECTION("等待补正"),
  /** The correction has not come in time: the application may be closed (art. 30). */
  CORRECTION_LAPSED("逾期未补正"),
  /** Answered in time. */
  ANSWERED("按期答复"),
  /** Answered after the last day. */
  ANSWERED_LATE("超期答复");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /** Whether somebody should look at the case today. */
  public boolean needsAttention() {
    return this == SOON || this == OVERDUE || this == CORRECTION_LAPSED || this == UNCONFIRMED;
  }
}
