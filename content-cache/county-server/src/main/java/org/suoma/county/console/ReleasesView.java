package org.suoma.county.console;

import java.util.List;

/**
 * The releases.
 *
 * @param frame the page's frame
 * @param pending what publishing now would change, in words
 * @param hasPending whether it would change anything
 * @param justPublished whether the newest one was made by the step before
 * @param rows the releases, newest first
 */
public record ReleasesView(
    PageFrame frame, String pending, boolean hasPending, boolean justPublished, List<Row> rows) {

  /**
   * A release.
   *
   * @param sequence its number
   * @param kiosks which kiosks got it, in words
   * @param time when
   * @param entries how many entries
   * @param change what it changed
   * @param size its size
   */
  public record Row(
      long sequence, String kiosks, String time, int entries, String change, String size) {}
}
