package org.suoma.county.tables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.EntryBody;

/**
 * An entry found in a sheet, not yet filed.
 *
 * @param title its title
 * @param summary lines beside the table; null for none
 * @param key what is the same for the same thing in next month's file
 * @param unit name of the unit; null if the sheet does not say
 * @param day its day of publication; null if the sheet does not say
 * @param body its content
 */
public record TableEntry(
    String title,
    @Nullable String summary,
    String key,
    @Nullable String unit,
    @Nullable LocalDate day,
    EntryBody body) {}
