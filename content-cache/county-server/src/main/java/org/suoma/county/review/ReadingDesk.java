package org.suoma.county.review;

import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.storage.content.RevisionRow;

/** Reads revisions that others wrote, before they are signed for or after. Threads share one. */
public final class ReadingDesk {

  private final Steps steps;
  private final ReviewRules rules;

  ReadingDesk(Steps steps, ReviewRules rules) {
    this.steps = steps;
    this.rules = rules;
  }

  /** Says that it is good; the last reviewer passes it on to be signed for. */
  public void pass(Staff staff, long id, String words) throws ReviewRefusedException {
    steps.move(
        staff,
        id,
        ReviewStep.PASSED,
        words,
        (change, row) -> {
          Steps.require(row, RevisionState.IN_REVIEW);
          steps.requireOtherEyes(change, row, staff, Permission.REVIEW);
          int passed = row.standing().passed() + 1;
          RevisionState next =
              passed < rules.reviews() ? RevisionState.IN_REVIEW : RevisionState.TO_SIGN;
          return row.moved(
              next.name(), passed, row.standing().urgent(), steps.due(change), steps.now());
        });
  }

  /** Gives it back to its author, with what is to be mended. */
  public void sendBack(Staff staff, long id, String words) throws ReviewRefusedException {
    if (words.isBlank()) {
      throw new ReviewRefusedException("退回时请写明要改什么");
    }
    steps.move(
        staff,
        id,
        ReviewStep.SENT_BACK,
        words,
        (change, row) -> {
          Steps.require(row, RevisionState.IN_REVIEW, RevisionState.TO_SIGN);
          boolean inReview = row.standing().state().equals(RevisionState.IN_REVIEW.name());
          steps.requireMay(change, row, staff, inReview ? Permission.REVIEW : Permission.SIGN);
          return row.moved(RevisionState.WRITING.name(), 0, false, null, steps.now());
        });
  }

  /** Reads what was signed for in a hurry; who objects says what. */
  public void checkAfterwards(Staff staff, long id, boolean good, String words)
      throws ReviewRefusedException {
    if (!good && words.isBlank()) {
      throw new ReviewRefusedException("请写明有什么意见");
    }
    steps.move(
        staff,
        id,
        good ? ReviewStep.CHECKED_AFTERWARDS : ReviewStep.OBJECTED_AFTERWARDS,
        words,
        (change, row) -> {
          Steps.require(row, RevisionState.SIGNED);
          if (!steps.owes(row)) {
            throw new ReviewRefusedException("这一稿不欠审核");
          }
          steps.requireOtherEyes(change, row, staff, Permission.REVIEW);
          int passed = good ? row.standing().passed() + 1 : row.standing().passed();
          RevisionRow next =
              row.moved(row.standing().state(), passed, true, row.standing().dueOn(), steps.now());
          return steps.owes(next)
              ? next
              : next.moved(next.standing().state(), passed, true, null, steps.now());
        });
  }

  /** Says something of it. */
  public void say(Staff staff, long id, String words) throws ReviewRefusedException {
    if (words.isBlank()) {
      throw new ReviewRefusedException("批注是空的");
    }
    steps.move(staff, id, ReviewStep.SAID, words, (change, row) -> row);
  }
}
