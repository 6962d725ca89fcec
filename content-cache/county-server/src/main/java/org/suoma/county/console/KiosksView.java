package org.suoma.county.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kiosks.
 *
 * @param frame the page's frame
 * @param silenceMinutes after so many minutes a kiosk counts as silent
 * @param rows the kiosks
 * @param form for another one; null for readers who may not make one
 * @param given a code to be told once; null if none was given
 */
public record KiosksView(
    PageFrame frame,
    long silenceMinutes,
    List<KioskRow> rows,
    @Nullable Form form,
    @Nullable Given given) {

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
      List<CaseView.Choice> areas,
      List<CaseView.Choice> places,
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
