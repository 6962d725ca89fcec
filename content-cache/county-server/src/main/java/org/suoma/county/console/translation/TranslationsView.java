package org.suoma.county.console.translation;

import java.util.List;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.translating.text.TextFilter;

/**
 * The page about how far the county's texts have come in Yi.
 *
 * @param frame the page's frame
 * @param screens the kiosk's own screens, the county and the names of columns
 * @param columns columns with their entries
 * @param choices all texts by their state
 * @param percent how many in a hundred of all texts are approved
 */
public record TranslationsView(
    PageFrame frame, List<Place> screens, List<Place> columns, List<Choice> choices, int percent) {

  /** Copies. */
  public TranslationsView {
    screens = List.copyOf(screens);
    columns = List.copyOf(columns);
    choices = List.copyOf(choices);
  }

  /**
   * A screen, a column or an entry.
   *
   * @param label its name
   * @param path of the list of its texts
   * @param counts how many of them are in which state
   * @param percent how many in a hundred are approved
   */
  public record Place(String label, String path, Counts counts, int percent) {}

  /**
   * How many texts are in which state.
   *
   * @param untranslated without Yi
   * @param draft approved by nobody
   * @param stale of an earlier Han wording
   * @param reviewed approved
   * @param met how often residents met them in Han for want of Yi
   */
  public record Counts(int untranslated, int draft, int stale, int reviewed, long met) {}

  /**
   * A choice of texts by their state.
   *
   * @param filter which
   * @param count how many
   * @param path of their list
   */
  public record Choice(TextFilter filter, int count, String path) {}
}
