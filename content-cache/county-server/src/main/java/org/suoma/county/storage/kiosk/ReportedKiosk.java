package org.suoma.county.storage.kiosk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskSoftware;

/**
 * What roll-outs need to know of a kiosk, as its last report says; empty texts where it says
 * nothing.
 *
 * @param name its name
 * @param at when the report came, by the county's clock
 * @param traits what groups tell it from others by
 * @param release number of the release that it shows; 0: none
 * @param outcome what its last good update did
 * @param error why its last update failed
 * @param fault the first thing of the release that it cannot show
 * @param step of an update that runs
 * @param percent of that update's bytes that are there
 * @param software which version of the programs runs; null if it does not say
 */
public record ReportedKiosk(
    String name,
    Instant at,
    Traits traits,
    long release,
    String outcome,
    String error,
    String fault,
    String step,
    int percent,
    @Nullable KioskSoftware software) {

  /**
   * What groups tell a kiosk from others by.
   *
   * @param told whether it says so; one that does not knows no plans either
   * @param ring how early it gets releases
   * @param area code of its area
   * @param tags its tags
   */
  public record Traits(boolean told, String ring, String area, List<String> tags) {
    /** Copies the tags. */
    public Traits {
      tags = List.copyOf(tags);
    }
  }
}
