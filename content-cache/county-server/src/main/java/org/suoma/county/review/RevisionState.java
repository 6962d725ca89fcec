package org.suoma.county.review;

/** How far a revision has come. */
public enum RevisionState {
  /** Its author is at it. */
  WRITING("起草中"),
  /** A reviewer is to read it. */
  IN_REVIEW("待审核"),
  /** An approver is to sign for it. */
  TO_SIGN("待签发"),
  /** It is the entry now. */
  SIGNED("已签发"),
  /** Nobody wants it any more. */
  GIVEN_UP("已作废");

  private final String label;

  RevisionState(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }
}
