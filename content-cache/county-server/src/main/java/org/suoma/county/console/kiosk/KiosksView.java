package org.suoma.county.console.kiosk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.CountedChoice;
import org.suoma.county.console.page.PageFrame;

/**
 * The kiosks.
 *
 * @param frame the page's frame
 * @param alarms that ask for somebody
 * @param filter which are shown
 * @param states to choose from
 * @param areas to choose from
 * @param tiles the kiosks by area; empty if they are shown as a list
 * @param map where they stand; null if they are not shown on one
 * @param rows the kiosks
 * @param form for another one; null for readers who may not make one
 * @param given a code to be told once; null if none was given
 */
public record KiosksView(
    PageFrame frame,
    long alarms,
    Filter filter,
    List<CountedChoice> states,
    List<Choice> areas,
    List<Tile> tiles,
    @Nullable KioskMap map,
    List<KioskRow> rows,
    @Nullable Form form,
    @Nullable Given given) {

  /**
   * Which kiosks are shown.
   *
   * @param state name of the state; empty for all
   * @param area its code; empty for all
   * @param view how they are shown: as a list, by area or on the map
   */
  public record Filter(String state, String area, String view) {

    /** Whether they are shown by area. */
    public boolean byArea() {
      return view.equals("areas");
    }

    /** Whether they are shown on the county's map. */
    public boolean onMap() {
      return view.equals("map");
    }
  }

  /**
   * The kiosks of an area.
   *
   * @param name of the area
   * @param urgent how many need a person
   * @param rows the kiosks
   */
  public record Tile(String name, long urgent, List<KioskRow> rows) {}

  /**
   * The form for another kiosk.
   *
   * @param name as typed
   * @param area as chosen
   * @param place as chosen
   * @param areas to choose from
   * @param places to choose from
   * @param wrong why nothing was made; null if nothing is wrong
   */
  public record Form(
      String name,
      String area,
      String place,
      List<Choice> areas,
      List<Choice> places,
      @Nullable String wrong) {}

  /**
   * A code.
   *
   * @param kiosk for which
   * @param code in two groups
   * @param until when it can be used
   */
  public record Given(String kiosk, String code, String until) {}
}
