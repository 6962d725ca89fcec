package org.suoma.county.console.content;

import java.util.List;
import org.suoma.county.console.page.CountedChoice;
import org.suoma.county.console.page.PageFrame;

/**
 * A list of entries.
 *
 * @param frame the page's frame
 * @param words what was searched for
 * @param type JSON name of the type shown; empty for all
 * @param types the types to choose from
 * @param rows the entries on this page
 * @param total how many match
 * @param page number of this page
 * @param lastPage number of the last page
 * @param previous address of the page before; empty on the first
 * @param next address of the page after; empty on the last
 */
public record EntriesView(
    PageFrame frame,
    String words,
    String type,
    List<CountedChoice> types,
    List<Row> rows,
    int total,
    int page,
    int lastPage,
    String previous,
    String next) {

  /**
   * An entry.
   *
   * @param id its id
   * @param type Han name of its type
   * @param title its title
   * @param unit name of its unit
   * @param publishedOn its date
   */
  public record Row(String id, String type, String title, String unit, String publishedOn) {}
}
