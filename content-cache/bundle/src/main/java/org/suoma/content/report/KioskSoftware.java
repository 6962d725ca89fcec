package org.suoma.content.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the software a kiosk runs, and what became of others. Kiosks that are not
 * updated by the county tell nothing of it.
 *
 * @param version that runs, e.g. {@code 1.4.2}
 * @param before the version that it can go back to; null if there is none
 * @param trial whether the one that runs has yet to show that it is healthy
 * @param trouble what the one on trial does not do yet, in words; null if nothing
 * @param outcome what came of the last look, see {@code SoftwareUpdate.Outcome}; null before it
 * @param detail more of that, in words; null if there is no more
 * @param error why the last look failed, a {@code ContentError}; null if it did not
 * @param left the newest version that was tried here and left again; null if none was
 * @param leftBecause why, in words; null if none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KioskSoftware(
    String version,
    @Nullable String before,
    boolean trial,
    @Nullable String trouble,
    @Nullable String outcome,
    @Nullable String detail,
    @Nullable String error,
    @Nullable String left,
    @Nullable String leftBecause) {}
