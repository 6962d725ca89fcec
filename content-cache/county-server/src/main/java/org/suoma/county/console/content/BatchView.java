package org.suoma.county.console.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.review.BatchDesk.Moved;
import org.suoma.county.review.BatchStep;

/**
 * What one import brought, and what can be done with all of it.
 *
 * @param frame around the page
 * @param head what it is
 * @param counts how many revisions are where
 * @param rows its revisions, the first ones
 * @param more how many are not listed
 * @param actions what the reader can do with them
 * @param moved what came of the last step; null before
 * @param wrong what could not be done; null if nothing went wrong
 */
public record BatchView(
    PageFrame frame,
    Head head,
    List<Count> counts,
    List<Row> rows,
    int more,
    List<Action> actions,
    @Nullable Moved moved,
    @Nullable String wrong) {

  /** Copies the lists. */
  public BatchView {
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
    actions = List.copyOf(actions);
  }

  /**
   * What a batch is.
   *
   * @param id its number
   * @param files what the files were called
   * @param author who imported them
   * @param at when
   */
  public record Head(long id, String files, String author, String at) {}

  /**
   * How many revisions are at one point.
   *
   * @param state where
   * @param number how many
   */
  public record Count(String state, long number) {}

  /**
   * A revision.
   *
   * @param id its number
   * @param title its title
   * @param what kind of change and type of entry
   * @param state where it is
   * @param worst the gravest thing that checks found; null if they found nothing
   * @param findings how many things they found
   */
  public record Row(
      long id, String title, String what, String state, @Nullable Severity worst, int findings) {}

  /**
   * A step for all.
   *
   * @param step what
   * @param number with how many
   * @param words whether something can be said with it, and must be
   * @param main whether it is what one usually does
   */
  public record Action(BatchStep step, long number, RevisionView.Words words, boolean main) {

    /** Its name in the address. */
    public String name() {
      return BatchPage.address(step);
    }
  }
}
