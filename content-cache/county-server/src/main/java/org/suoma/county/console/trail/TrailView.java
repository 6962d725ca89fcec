package org.suoma.county.console.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * What the staff did.
 *
 * @param frame the page's frame
 * @param rows the newest first
 * @param actor whose; empty for all
 * @param page from 1
 * @param more whether there are older ones
 * @param whole whether the chain is; null if it was not looked at
 * @param verdict what looking has shown; null if it was not looked at
 */
public record TrailView(
    PageFrame frame,
    List<Row> rows,
    String actor,
    int page,
    boolean more,
    @Nullable Boolean whole,
    @Nullable String verdict) {

  /**
   * A step.
   *
   * @param at when
   * @param actor who
   * @param roles as what
   * @param action what
   * @param subject about what
   * @param facts the rest
   */
  public record Row(
      String at, String actor, String roles, String action, String subject, String facts) {}
}
