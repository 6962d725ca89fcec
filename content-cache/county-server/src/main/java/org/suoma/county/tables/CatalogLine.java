package org.suoma.county.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Column.Level;

/**
 * A column of the catalog as a sheet gives it.
 *
 * @param path its name after those above it, one to three
 * @param owner name of the responsible unit; null if the sheet does not say
 * @param updateDays at most so many days between updates; 0 if none is set
 * @param rule what editors must see to; null for nothing
 * @param levels where it applies; empty if the sheet does not say
 */
public record CatalogLine(
    List<String> path,
    @Nullable String owner,
    int updateDays,
    @Nullable String rule,
    List<Level> levels) {

  /** Copies the lists. */
  public CatalogLine {
    path = List.copyOf(path);
    levels = List.copyOf(levels);
  }
}
