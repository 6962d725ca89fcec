package org.suoma.county.cases;

/** How far a case has come, in the order of 登记、审核、办理、答复、归档. */
public enum CaseState {
  /** Taken in, and not yet registered. */
  RECEIVED("待登记", "县里已经收到，等待登记"),
  /** Registered (登记). */
  REGISTERED("待审核", "已经登记，正在审核"),
  /** The applicant was asked for a correction (补正). */
  CORRECTING("待补正", "需要您补正，请看补正通知，或者打经办机关的电话"),
  /** Examined (审核). */
  EXAMINED("待分办", "审核通过，正在分派"),
  /** Assigned to a unit (分办). */
  WORKING("办理中", "正在办理"),
  /** Others are being asked (征求意见). */
  CONSULTING("征求意见中", "正在征求有关方面的意见"),
  /** Answered (答复). */
  REPLIED("已答复", "已经答复"),
  /** Filed (归档). */
  ARCHIVED("已归档", "已经办结");

  private final String label;
  private final String told;

  CaseState(String label, String told) {
    this.label = label;
    this.told = told;
  }

  /** What staff call it. */
  public String label() {
    return label;
  }

  /** What the person who handed it in is told. */
  public String told() {
    return told;
  }
}
