package org.suoma.county.console;

import java.util.List;
import org.suoma.content.release.Ring;

/**
 * The releases.
 *
 * @param frame the page's frame
 * @param pending what publishing now would change, in words
 * @param hasPending whether it would change anything
 * @param justPublished whether the newest one was made by the step before
 * @param rows the releases, newest first
 * @param promotions what can be given to more kiosks
 */
public record ReleasesView(
    PageFrame frame,
    String pending,
    boolean hasPending,
    boolean justPublished,
    List<Row> rows,
    List<Promotion> promotions) {

  /**
   * A release that can be given to more kiosks.
   *
   * @param sequence its number
   * @param from the kiosks that have it
   * @param to the kiosks that can get it
   */
  public record Promotion(long sequence, Ring from, List<Ring> to) {
    /** Copies the rings. */
    public Promotion {
      to = List.copyOf(to);
    }
  }

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
