package org.suoma.county.review;

/** What a revision does to its entry. */
public enum RevisionKind {
  /** There is none yet. */
  NEW("新增"),
  /** It becomes another. */
  CHANGE("修改"),
  /** It is taken away. */
  WITHDRAWAL("撤下");

  private final String label;

  RevisionKind(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }
}
