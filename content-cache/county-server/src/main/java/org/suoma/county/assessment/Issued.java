package org.suoma.county.assessment;

import java.time.Instant;

/**
 * Scores as they were issued (通报).
 *
 * @param quarter whose
 * @param version from 1; later ones are corrections
 * @param reason of a correction; empty for the first
 * @param by who issued it, as the trail names them
 * @param at when
 * @param scores unchanged since
 */
public record Issued(
    Quarter quarter, int version, String reason, String by, Instant at, Assessment scores) {}
