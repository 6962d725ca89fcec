package org.suoma.county.console.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Ring;
import org.suoma.county.console.page.PageFrame;

/**
 * The releases.
 *
 * @param frame the page's frame
 * @param pending what publishing now would change, in words
 * @param hasPending whether it would change anything
 * @param justPublished whether the newest one was made by the step before
 * @param rows the releases, newest first
 * @param rollout the roll-out that is open; null if none is
 * @param restored number of the release whose content the newest one brings again; 0: none
 * @param promotions what can be given to more kiosks
 */
public record ReleasesView(
    PageFrame frame,
    String pending,
    boolean hasPending,
    boolean justPublished,
    List<Row> rows,
    @Nullable Rolling rollout,
    long restored,
    List<Promotion> promotions) {

  /**
   * A roll-out that is open.
   *
   * @param sequence number of its release
   * @param way how it goes about it
   * @param phase where it stands
   * @param style of that
   * @param last what happened last, and why
   */
  public record Rolling(long sequence, String way, String phase, String style, String last) {}

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
   * @param rolledOut whether there is a page about how it got to the kiosks
   * @param canBeRestored whether the reader can publish its content again
   */
  public record Row(
      long sequence,
      String kiosks,
      String time,
      int entries,
      String change,
      String size,
      boolean rolledOut,
      boolean canBeRestored) {}
}
