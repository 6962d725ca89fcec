package org.suoma.content.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Text;

/**
 * An entry as a line of a list.
 *
 * @param id the entry's id
 * @param type its type
 * @param title its title
 * @param summary its summary; null if it has none
 * @param unit id of the responsible unit
 * @param publishedOn date of publication
 * @param note what tells it from others of its type, e.g. the document number, village or post
 */
public record Listing(
    String id,
    EntryType type,
    Text title,
    @Nullable String summary,
    String unit,
    LocalDate publishedOn,
    @Nullable String note) {}
