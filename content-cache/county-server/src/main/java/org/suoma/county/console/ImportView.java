package org.suoma.county.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.importing.ImportReport;

/**
 * The form for files, and what came of the last ones.
 *
 * @param frame the page's frame
 * @param formats what can be imported
 * @param columns columns to choose from
 * @param maxMegabytes no upload may be larger
 * @param report what was imported just now; null before
 * @param refusal why the whole import was impossible; null if it was not
 */
public record ImportView(
    PageFrame frame,
    List<String> formats,
    List<Choice> columns,
    long maxMegabytes,
    @Nullable ImportReport report,
    @Nullable String refusal) {

  /**
   * A column to choose.
   *
   * @param id its id
   * @param label its name with those above it
   */
  public record Choice(String id, String label) {}
}
