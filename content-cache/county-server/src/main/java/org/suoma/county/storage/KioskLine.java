package org.suoma.county.storage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk last said about itself.
 *
 * @param name its name
 * @param lastSeen when its last report came, by the county's clock
 * @param release number of the release it shows; null before its first
 * @param troubles what is wrong with it, in words; empty if nothing
 */
public record KioskLine(
    String name, Instant lastSeen, @Nullable Long release, List<String> troubles) {

  /** Copies the troubles. */
  public KioskLine {
    troubles = List.copyOf(troubles);
  }
}
