package org.suoma.county.storage.assessment;

import java.time.Instant;

/**
 * A version of a quarter's scores as it was issued, without them.
 *
 * @param quarter such as {@code 2026-Q1}
 * @param version from 1
 * @param reason of a correction; empty for the first
 * @param signature of whoever issued it
 * @param at when
 */
public record IssueRow(String quarter, int version, String reason, String signature, Instant at) {}
