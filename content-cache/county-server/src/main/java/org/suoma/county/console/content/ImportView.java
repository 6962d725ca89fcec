package org.suoma.county.console.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.review.ImportDesk;

/**
 * The form for files, and what came of the last ones.
 *
 * @param frame the page's frame
 * @param formats what can be imported
 * @param columns columns to choose from
 * @param maxMegabytes no upload may be larger
 * @param step what came of the last step
 */
public record ImportView(
    PageFrame frame, List<String> formats, List<Choice> columns, long maxMegabytes, Step step) {

  /** So many entries and problems are listed; a page with more helps nobody. */
  public static final int LISTED = 200;

  /** The entries to list. */
  public List<ImportReport.Line> lines() {
    return step.report() == null ? List.of() : first(step.report().lines());
  }

  /** The problems to list. */
  public List<ImportReport.Problem> problems() {
    return step.report() == null ? List.of() : first(step.report().problems());
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(LISTED, all.size()));
  }

  /**
   * What came of the last step.
   *
   * @param report what was or would be imported; null before
   * @param upload token of the files that wait for a yes; null if none do
   * @param refusal why the whole import was impossible; null if it was not
   * @param batch number of the batch of revisions that it became; null if it became none
   * @param revisions how many revisions that batch has
   */
  public record Step(
      @Nullable ImportReport report,
      @Nullable String upload,
      @Nullable String refusal,
      @Nullable Long batch,
      int revisions) {

    static Step first() {
      return new Step(null, null, null, null, 0);
    }

    static Step preview(ImportReport report, String upload) {
      return new Step(report, upload, null, null, 0);
    }

    static Step done(ImportDesk.Brought brought) {
      return new Step(brought.report(), null, null, brought.batch(), brought.revisions());
    }

    static Step refused(String why) {
      return new Step(null, null, why, null, 0);
    }
  }

  /**
   * A column to choose.
   *
   * @param id its id
   * @param label its name with those above it
   */
  public record Choice(String id, String label) {}
}
