package org.suoma.content.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the machine and its programs are; nothing about persons. Kiosks of earlier versions tell
 * less: what a kiosk does not tell is null.
 *
 * @param version of its agent
 * @param diskFreeBytes that its store can still take
 * @param diskBytes of that disk in all
 * @param clockAheadSeconds of its clock before the county's; negative if it is behind
 * @param uptimeSeconds since its agent started
 * @param receiptsPrinted since then
 * @param windowSeenAt when the program on its screen last asked its agent for anything, which it
 *     does by itself, whether somebody stands there or not
 * @param visitedOn the day of the last visit; never the hour
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KioskVitals(
    @Nullable String version,
    @Nullable Long diskFreeBytes,
    @Nullable Long diskBytes,
    @Nullable Long clockAheadSeconds,
    @Nullable Long uptimeSeconds,
    @Nullable Integer receiptsPrinted,
    @Nullable Instant windowSeenAt,
    @Nullable LocalDate visitedOn) {

  /** Of a kiosk that tells none of it. */
  public static final KioskVitals UNTOLD =
      new KioskVitals(null, null, null, null, null, null, null, null);
}
