package org.suoma.county.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kiosk.
 *
 * @param frame the page's frame
 * @param row how it is
 * @param facts what is known of it, name and value
 * @param alarms what somebody had to see to, the last first
 * @param form to give it a code; null for readers who may not
 * @param orders newest first
 * @param orderable whether it can be told anything
 * @param settings how it is set
 * @param withdrawable whether it can be withdrawn
 * @param hours when it is on
 * @param given a code to be told once; null if none was given
 * @param history what was done about it, the newest first
 */
public record KioskView(
    PageFrame frame,
    KioskRow row,
    List<Fact> facts,
    List<AlarmsView.Row> alarms,
    KiosksView.@Nullable Form form,
    List<Order> orders,
    boolean orderable,
    Settings settings,
    boolean withdrawable,
    Hours hours,
    KiosksView.@Nullable Given given,
    List<TrailView.Row> history) {

  /**
   * An order.
   *
   * @param at when
   * @param by who ordered
   * @param command what
   * @param state what became of it
   * @param style how that looks
   * @param detail why; empty if there is nothing to say
   */
  public record Order(
      String at, String by, String command, String state, String style, String detail) {}

  /**
   * Settings as they stand in the form; what is empty is as the kiosk's own configuration says.
   *
   * @param version 0 if the county has set nothing
   * @param ring id of the ring
   * @param megabytes a day
   * @param from when a new release may come on the screen
   * @param to until when
   * @param rings to choose from
   * @param wrong why they were not taken; null if nothing is wrong
   */
  public record Settings(
      long version,
      String ring,
      String megabytes,
      String from,
      String to,
      List<CaseView.Choice> rings,
      @Nullable String wrong) {}

  /**
   * When it is on, as it stands in the form; empty: always.
   *
   * @param opens when it is switched on
   * @param closes when it is switched off
   * @param workdays whether it is on on working days only
   * @param wrong why hours were not taken; null if nothing is wrong
   */
  public record Hours(String opens, String closes, boolean workdays, @Nullable String wrong) {}

  /**
   * Something about a kiosk.
   *
   * @param name what
   * @param value in words
   */
  public record Fact(String name, String value) {}
}
