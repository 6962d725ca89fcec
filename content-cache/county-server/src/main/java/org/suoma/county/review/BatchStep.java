package org.suoma.county.review;

import static org.suoma.county.review.RevisionState.IN_REVIEW;
import static org.suoma.county.review.RevisionState.TO_SIGN;
import static org.suoma.county.review.RevisionState.WRITING;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with all revisions of a batch at once. */
public enum BatchStep {
  /** Hand them in for review. */
  HAND_IN("整批送审", WRITING),
  /** Take them back to write on. */
  TAKE_BACK("整批撤回", IN_REVIEW, TO_SIGN),
  /** Give them up: the import is undone. */
  GIVE_UP("整批作废", WRITING),
  /** Find them good. */
  PASS("整批审核通过", IN_REVIEW),
  /** Give them back to their author. */
  SEND_BACK("整批退回", IN_REVIEW, TO_SIGN),
  /** Sign for them. */
  SIGN("整批签发", TO_SIGN);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // copied, and cannot be changed
  private final Set<RevisionState> from;

  BatchStep(String label, RevisionState first, RevisionState... others) {
    this.label = label;
    this.from = Set.copyOf(EnumSet.of(first, others));
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /** Where revisions are with which it can be done. */
  public Set<RevisionState> from() {
    return from;
  }
}
