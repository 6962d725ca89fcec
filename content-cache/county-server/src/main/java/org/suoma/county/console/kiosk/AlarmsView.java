package org.suoma.county.console.kiosk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * What somebody has to see to.
 *
 * @param frame the page's frame
 * @param summary in words; empty if nothing asks for anybody
 * @param open what lasts, what asks first
 * @param closed what is over, the last first
 * @param mayAct whether the reader may do something about it
 * @param wrong why nothing was done; null if nothing is wrong
 * @param today the first day until which something can be silent
 */
public record AlarmsView(
    PageFrame frame,
    String summary,
    List<Row> open,
    List<Row> closed,
    boolean mayAct,
    @Nullable String wrong,
    String today) {

  /**
   * An alarm.
   *
   * @param id its number
   * @param kiosk at which
   * @param where the kiosk stands
   * @param kind in words
   * @param style how that looks
   * @param detail what is wrong
   * @param since when it was opened
   * @param until when it was over; empty while it lasts
   * @param times how often it was opened
   * @param care what was done about it
   */
  public record Row(
      long id,
      String kiosk,
      String where,
      String kind,
      String style,
      String detail,
      String since,
      String until,
      int times,
      Care care) {}

  /**
   * What was done about an alarm.
   *
   * @param owner who sees to it; empty: nobody
   * @param own whether that is the reader
   * @param silence until when and why; empty if it asks
   * @param note for whoever comes next
   */
  public record Care(String owner, boolean own, String silence, String note) {}
}
