package org.suoma.county.review;

/** Something that cannot be done with a revision, and why, in words for whoever wanted it. */
public final class ReviewRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Refuses with this reason. */
  public ReviewRefusedException(String reason) {
    super(reason);
  }
}
