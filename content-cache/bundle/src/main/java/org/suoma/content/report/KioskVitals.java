package org.suoma.content.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the machine and its programs are; nothing about persons. Kiosks of earlier versions tell
 * less: what a kiosk does not tell is null.
 *
 * @param version of its agent
 * @param diskFreeBytes that its store can still take
 * @param diskBytes of that disk in all
 * @param uptimeSeconds since its agent started
 * @param receiptsPrinted since then
 * @param windowSilentSeconds for so long the program on its screen has asked its agent for nothing;
 *     it asks by itself, whether somebody stands there or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KioskVitals(
    @Nullable String version,
    @Nullable Long diskFreeBytes,
    @Nullable Long diskBytes,
    @Nullable Long uptimeSeconds,
    @Nullable Integer receiptsPrinted,
    @Nullable Long windowSilentSeconds) {

  /** Of a kiosk that tells none of it. */
  public static final KioskVitals UNTOLD = new KioskVitals(null, null, null, null, null, null);
}
