package org.suoma.county.storage.staff;

import java.time.LocalDate;

/**
 * Somebody stands in for somebody else.
 *
 * @param substitute login of who does
 * @param from first day
 * @param until last day
 */
public record SubstitutionRow(String substitute, LocalDate from, LocalDate until) {}
