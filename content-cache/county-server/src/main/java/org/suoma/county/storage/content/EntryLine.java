package org.suoma.county.storage.content;

import java.time.LocalDate;
import org.suoma.content.model.EntryType;

/**
 * An entry as one line of a list.
 *
 * @param id its id
 * @param type its type
 * @param title its Han title
 * @param unit id of its unit
 * @param publishedOn its date of publication
 * @param origin name of the file it was imported from
 */
public record EntryLine(
    String id, EntryType type, String title, String unit, LocalDate publishedOn, String origin) {}
