package org.suoma.county.console.content;

import org.suoma.county.review.ReviewRules;
import org.suoma.county.review.Revision;
import org.suoma.county.review.RevisionState;

/** What is said of 稿件 wherever they are listed. */
public final class RevisionWords {

  private RevisionWords() {}

  /** How far a revision has come, e.g. {@code 审核中（第 2 审，共 3 审）}. */
  public static String state(Revision revision, ReviewRules rules) {
    String state = revision.state().label();
    if (revision.state() == RevisionState.IN_REVIEW && rules.reviews() > 1) {
      state += "（第 %d 审，共 %d 审）".formatted(revision.passed() + 1, rules.reviews());
    } else if (revision.owesReview(rules)) {
      state += "，待事后审核";
    }
    return revision.urgent() && revision.state() == RevisionState.TO_SIGN ? "加急 · " + state : state;
  }
}
