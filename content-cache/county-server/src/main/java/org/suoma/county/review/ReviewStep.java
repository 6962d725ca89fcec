package org.suoma.county.review;

/** What can be done with a revision. */
public enum ReviewStep {
  /** Begun. */
  BEGUN("起草"),
  /** Its content came out of a file. */
  IMPORTED("导入"),
  /** Handed in for review. */
  HANDED_IN("送审"),
  /** Handed in to be signed for at once and reviewed afterwards. */
  HANDED_IN_URGENTLY("加急送签"),
  /** Taken back by its author before anybody had decided. */
  TAKEN_BACK("撤回"),
  /** Read, and found good. */
  PASSED("审核通过"),
  /** Given back to its author. */
  SENT_BACK("退回"),
  /** Signed for: it is the entry now. */
  SIGNED("签发"),
  /** The signature was taken back before publication. */
  SIGNATURE_TAKEN_BACK("撤回签发"),
  /** Read after it had been signed for in a hurry, and found good. */
  CHECKED_AFTERWARDS("事后审核通过"),
  /** Read after it had been signed for in a hurry, and found wanting. */
  OBJECTED_AFTERWARDS("事后审核有意见"),
  /** Something was said of it. */
  SAID("批注"),
  /** Given up. */
  GIVEN_UP("作废");

  private final String label;

  ReviewStep(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }
}
