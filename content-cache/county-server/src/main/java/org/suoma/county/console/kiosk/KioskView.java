package org.suoma.county.console.kiosk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.console.trail.TrailView;

/**
 * One kiosk.
 *
 * @param frame the page's frame
 * @param row how it is
 * @param facts what is known of it, name and value
 * @param alarms what somebody had to see to, the last first
 * @param events what went wrong with it, the newest first
 * @param form to give it a code; null for readers who may not
 * @param orders newest first
 * @param orderable whether it can be told anything
 * @param settings how it is set
 * @param reasons why it can be out of service
 * @param wrong why a setting was not taken; null if nothing is wrong
 * @param pictured when the picture of its screen was taken; empty if there is none
 * @param supported when its file for support came; empty if there is none
 * @param withdrawable whether it can be withdrawn
 * @param given a code to be told once; null if none was given
 * @param history what was done about it, the newest first
 */
public record KioskView(
    PageFrame frame,
    KioskRow row,
    List<Fact> facts,
    List<AlarmsView.Row> alarms,
    List<Event> events,
    KiosksView.@Nullable Form form,
    List<Order> orders,
    boolean orderable,
    Settings settings,
    List<Choice> reasons,
    @Nullable Wrong wrong,
    String pictured,
    String supported,
    boolean withdrawable,
    KiosksView.@Nullable Given given,
    List<TrailView.Row> history) {

  /** Why this form was not taken; null if nothing is wrong with it. */
  public @Nullable String wrongIn(String form) {
    return wrong != null && wrong.form().equals(form) ? wrong.why() : null;
  }

  /**
   * A setting that was not taken.
   *
   * @param form which form
   * @param why in words
   */
  public record Wrong(String form, String why) {}

  /**
   * Something that went wrong.
   *
   * @param at when, the last time
   * @param severity what it asks of people
   * @param style how that looks
   * @param happened in words
   * @param advice what to do; empty if there is nothing to do
   * @param times e.g. {@code 3 次}; empty if it happened once
   * @param by which program told it
   */
  public record Event(
      String at,
      String severity,
      String style,
      String happened,
      String advice,
      String times,
      String by) {}

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
   * @param volume with which recordings begin
   * @param rings to choose from
   * @param days when it is open; all empty: always
   * @param workdays whether it is open on working days only
   * @param sites other organs' sites that the county's content names
   * @param closed null while it is in service
   */
  public record Settings(
      long version,
      String ring,
      String megabytes,
      String from,
      String to,
      String volume,
      List<Choice> rings,
      List<Day> days,
      boolean workdays,
      List<Site> sites,
      @Nullable Closed closed) {}

  /**
   * A day of the week.
   *
   * @param number 1 to 7, from Monday
   * @param name e.g. {@code 周一}
   * @param opens empty if it is closed
   * @param closes empty if it is closed
   */
  public record Day(int number, String name, String opens, String closes) {}

  /**
   * Another organ's site.
   *
   * @param host its first
   * @param name what residents call it
   * @param off whether this kiosk does not open it
   */
  public record Site(String host, String name, boolean off) {}

  /**
   * Out of service.
   *
   * @param since when that was said
   * @param reason in words; empty if none is told
   */
  public record Closed(String since, String reason) {}

  /**
   * Something about a kiosk.
   *
   * @param name what
   * @param value in words
   */
  public record Fact(String name, String value) {}
}
