package org.suoma.county.console.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.translating.text.TextFilter;
import org.suoma.county.translating.text.TextPlace;
import org.suoma.county.translating.text.TextQuery;
import org.suoma.county.translating.text.UnitState;

/**
 * Texts side by side, Han and Yi.
 *
 * @param frame the page's frame
 * @param label where they stand
 * @param query which of them
 * @param choices of them by their state
 * @param rows those of this page
 * @param entries of a column, those with most to do first; empty for other places
 * @param pages where in the list this is
 */
public record TextsView(
    PageFrame frame,
    String label,
    TextQuery query,
    List<TranslationsView.Choice> choices,
    List<Row> rows,
    List<TranslationsView.Place> entries,
    Pages pages) {

  /** Copies. */
  public TextsView {
    choices = List.copyOf(choices);
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
  }

  /** Whether a filter is the one in force. */
  public boolean shows(TextFilter filter) {
    return query.filter() == filter;
  }

  /** Whether the texts may stand in several places, which the first row of each then names. */
  public boolean namesPlaces() {
    TextPlace.Kind kind = query.place().kind();
    return kind == TextPlace.Kind.ALL || kind == TextPlace.Kind.COLUMN;
  }

  /** The address of another page of the list. */
  public String page(int page) {
    return TextAsked.list(query) + "&page=" + page;
  }

  /** The address of the same search in all texts. */
  public String everywhere() {
    return TextAsked.list(query.in(TextPlace.ALL));
  }

  /**
   * A text.
   *
   * @param han its Han wording
   * @param yi its translation; empty for none
   * @param state how far it has come
   * @param credit where the translation comes from, and who approved it
   * @param where it stands; null if that is where the row before stands
   * @param met how often residents met it in Han for want of Yi
   * @param findings what is to be said about it
   * @param path where it is written
   */
  public record Row(
      String han,
      String yi,
      UnitState state,
      String credit,
      @Nullable Where where,
      long met,
      List<String> findings,
      String path) {

    /** Copies the findings. */
    public Row {
      findings = List.copyOf(findings);
    }

    /** The class that its state is drawn with. */
    public String look() {
      return TranslationsPage.look(state);
    }
  }

  /**
   * Where a text stands.
   *
   * @param label in words
   * @param path of all texts there
   */
  public record Where(String label, String path) {}

  /**
   * Where in a list one is.
   *
   * @param page this one, from 1
   * @param last the last one
   * @param total all rows
   */
  public record Pages(int page, int last, int total) {}
}
