package org.suoma.county.review;

import java.util.ArrayList;
import java.util.List;
import org.suoma.county.access.Staff;

/**
 * Moves the revisions of a batch together: each of them by the rules for one, so that what cannot
 * go along stays behind with its reason. Threads share one.
 */
public final class BatchDesk {

  private final WritingDesk writing;
  private final ReadingDesk reading;
  private final SigningDesk signing;

  BatchDesk(WritingDesk writing, ReadingDesk reading, SigningDesk signing) {
    this.writing = writing;
    this.reading = reading;
    this.signing = signing;
  }

  /**
   * Does one thing with all revisions that are where it can be done.
   *
   * @param words what is said with it; may be empty where that is allowed
   * @return what came of it
   */
  public Moved move(Staff staff, Batch batch, BatchStep step, String words) {
    List<Left> left = new ArrayList<>();
    int moved = 0;
    for (Revision revision : batch.revisions()) {
      if (!step.from().contains(revision.state())) {
        continue;
      }
      try {
        move(staff, revision.id(), step, words);
        moved++;
      } catch (ReviewRefusedException e) {
        left.add(new Left(revision, String.valueOf(e.getMessage())));
      }
    }
    return new Moved(moved, left);
  }

  private void move(Staff staff, long id, BatchStep step, String words)
      throws ReviewRefusedException {
    switch (step) {
      case HAND_IN -> writing.handIn(staff, id, false);
      case TAKE_BACK -> writing.takeBack(staff, id);
      case GIVE_UP -> writing.giveUp(staff, id);
      case PASS -> reading.pass(staff, id, words);
      case SEND_BACK -> reading.sendBack(staff, id, words);
      case SIGN -> signing.sign(staff, id, words);
    }
  }

  /**
   * What came of moving a batch.
   *
   * @param moved how many went along
   * @param left those that did not
   */
  public record Moved(int moved, List<Left> left) {

    /** Copies the list. */
    public Moved {
      left = List.copyOf(left);
    }
  }

  /**
   * A revision that did not go along.
   *
   * @param revision as it was before
   * @param reason why, in Chinese
   */
  public record Left(Revision revision, String reason) {}
}
