package org.suoma.county.console.kiosk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.PageFrame;

/**
 * Who may open the panel of kiosks, as a page shows it.
 *
 * @param frame around the page
 * @param rows all of them
 * @param areas to choose from
 * @param given a PIN that was just made; null if none was
 * @param wrong why nobody was let in; null if nothing is wrong
 */
public record CaretakersView(
    PageFrame frame,
    List<Row> rows,
    List<Choice> areas,
    @Nullable Given given,
    @Nullable String wrong) {

  /**
   * Somebody.
   *
   * @param number by which they sign in
   * @param name as it stands in the trail
   * @param area of whose kiosks, in words
   */
  public record Row(String number, String name, String area) {}

  /**
   * A PIN, told once.
   *
   * @param number whose
   * @param name whose
   * @param pin the digits, in two groups
   */
  public record Given(String number, String name, String pin) {}
}
