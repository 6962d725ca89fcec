package org.suoma.county.translating;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.model.Entry;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.storage.content.ContentChange;

/** Whose texts are whose: those of entries belong to whoever works on their unit and columns. */
public final class TextRemit {

  private static final String ENTRY = "entry/";

  private TextRemit() {}

  /**
   * Whether somebody may do this with a text.
   *
   * @param unit the text's id; its entry must be there
   */
  public static boolean covers(
      Staff staff, Permission permission, String unit, ContentChange change) {
    if (!unit.startsWith(ENTRY)) {
      return staff.may(permission);
    }
    String id = unit.substring(ENTRY.length(), unit.indexOf('/', ENTRY.length()));
    Entry entry = change.entry(id).orElseThrow();
    Optional<Catalog> catalog = change.catalog();
    List<Set<String>> lineages =
        entry.filing().columns().stream().map(column -> lineage(column, catalog)).toList();
    return staff.may(permission, entry.filing().unit(), lineages);
  }

  private static Set<String> lineage(String column, Optional<Catalog> catalog) {
    Set<String> line = new HashSet<>();
    @Nullable String next = column;
    while (next != null && line.add(next)) {
      String here = next;
      next = catalog.flatMap(known -> known.column(here)).map(Column::parent).orElse(null);
    }
    return line;
  }
}
