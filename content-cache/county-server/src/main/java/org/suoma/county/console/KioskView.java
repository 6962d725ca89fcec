package org.suoma.county.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kiosk.
 *
 * @param frame the page's frame
 * @param row how it is
 * @param facts what is known of it, name and value
 * @param form to give it a code; null for readers who may not
 * @param withdrawable whether it can be withdrawn
 * @param given a code to be told once; null if none was given
 * @param history what was done about it, the newest first
 */
public record KioskView(
    PageFrame frame,
    KioskRow row,
    List<Fact> facts,
    KiosksView.@Nullable Form form,
    boolean withdrawable,
    KiosksView.@Nullable Given given,
    List<TrailView.Row> history) {

  /**
   * Something about a kiosk.
   *
   * @param name what
   * @param value in words
   */
  public record Fact(String name, String value) {}
}
