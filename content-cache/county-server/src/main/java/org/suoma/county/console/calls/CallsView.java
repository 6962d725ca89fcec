package org.suoma.county.console.calls;

import java.util.List;
import org.suoma.county.console.page.PageFrame;

/**
 * The page about calls for staff.
 *
 * @param frame the page's frame
 * @param desks the screens at service desks
 */
public record CallsView(PageFrame frame, List<Desk> desks) {

  /**
   * A place that may have a screen of its own.
   *
   * @param place its title
   * @param address of the screen, a path
   */
  public record Desk(String place, String address) {}
}
