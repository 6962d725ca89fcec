package org.suoma.county.console.scores;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * The scores of a year.
 *
 * @param frame the page's frame
 * @param year which
 * @param years that can be chosen
 * @param quarters of the year
 * @param rows the units, the best first
 * @param plan how they are scored
 */
public record ScoresView(
    PageFrame frame,
    int year,
    List<Integer> years,
    List<Quarter> quarters,
    List<Row> rows,
    Plan plan) {

  /**
   * A quarter.
   *
   * @param label in Han
   * @param state how far it is
   * @param style of the state
   * @param path of what was issued; null if nothing was
   * @param draft path of the draft; null if there is none for the reader
   */
  public record Quarter(
      String label, String state, String style, @Nullable String path, @Nullable String draft) {}

  /**
   * A unit.
   *
   * @param place from 1
   * @param name of the unit
   * @param points of the four quarters; empty where nothing was issued
   * @param sum of the year so far
   */
  public record Row(int place, String name, List<String> points, String sum) {}

  /**
   * How units are scored.
   *
   * @param usual whether the county has no plan of its own
   * @param percent of a quarter in the year
   * @param items what is scored
   */
  public record Plan(boolean usual, String percent, List<Item> items) {}

  /**
   * Something that is scored.
   *
   * @param label in Han
   * @param how points are taken off
   * @param points that there are to be had
   */
  public record Item(String label, String how, String points) {}
}
