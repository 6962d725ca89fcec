package org.suoma.county.console;

import java.util.List;
import org.suoma.county.console.kiosk.KioskRow;
import org.suoma.county.console.page.PageFrame;

/**
 * How everything stands.
 *
 * @param frame the page's frame
 * @param release what is published, e.g. {@code 第 3 版}
 * @param releasedAt when, or what to do if nothing is
 * @param pending what publishing now would change, in words
 * @param hasPending whether it would change anything
 * @param total number of entries
 * @param counts entries by type, most first
 * @param kiosksWell kiosks that need nobody
 * @param kiosks the kiosks that need a person first
 * @param warnings what an editor or operator should do, most urgent first
 */
public record OverviewView(
    PageFrame frame,
    String release,
    String releasedAt,
    String pending,
    boolean hasPending,
    int total,
    List<Count> counts,
    int kiosksWell,
    List<KioskRow> kiosks,
    List<Warning> warnings) {

  /**
   * Entries of one type.
   *
   * @param name its JSON name
   * @param label its Han name
   * @param count how many
   * @param width of its bar, 1 to 100
   */
  public record Count(String name, String label, int count, int width) {}

  /**
   * Something to do.
   *
   * @param text what is wrong
   * @param path where to do something about it
   * @param action what the link says
   */
  public record Warning(String text, String path, String action) {}
}
