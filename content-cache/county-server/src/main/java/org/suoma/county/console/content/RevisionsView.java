package org.suoma.county.console.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.PageFrame;

/**
 * The list of revisions.
 *
 * @param frame around the page
 * @param tab name of the chosen list
 * @param tabs the lists
 * @param batches imports of which something is on its way
 * @param rows the revisions, what is due first at the top
 * @param types types of new entries; empty for who may not write
 * @param wrong what could not be done; null if nothing went wrong
 */
public record RevisionsView(
    PageFrame frame,
    String tab,
    List<Choice> tabs,
    List<BatchRow> batches,
    List<Row> rows,
    List<Choice> types,
    @Nullable String wrong) {

  /** Copies the lists. */
  public RevisionsView {
    tabs = List.copyOf(tabs);
    batches = List.copyOf(batches);
    rows = List.copyOf(rows);
    types = List.copyOf(types);
  }

  /**
   * A revision.
   *
   * @param id its number
   * @param title as far as it is written
   * @param what kind of change and type of entry
   * @param state where it is
   * @param author who wrote it
   * @param due until when somebody should be done; empty if nobody waits
   * @param late whether that day is past
   */
  public record Row(
      long id, String title, String what, String state, String author, String due, boolean late) {}

  /**
   * An import.
   *
   * @param id number of the batch
   * @param files what the files were called
   * @param at when
   * @param author who imported them
   * @param counts how many revisions are where, in words
   */
  public record BatchRow(long id, String files, String at, String author, String counts) {}
}
