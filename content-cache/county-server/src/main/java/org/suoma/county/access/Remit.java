package org.suoma.county.access;

import java.util.Collection;
import java.util.Set;

/**
 * What of the county's content somebody works on: certain units, certain columns, or all of it.
 *
 * @param units ids of the units; empty for all
 * @param columns ids of the columns, each with those below it; empty for all
 */
public record Remit(Set<String> units, Set<String> columns) {

  /** All content of the county. */
  public static final Remit WHOLE = new Remit(Set.of(), Set.of());

  /** Copies. */
  public Remit {
    units = Set.copyOf(units);
    columns = Set.copyOf(columns);
  }

  /** Whether it is all of the content. */
  public boolean isWhole() {
    return units.isEmpty() && columns.isEmpty();
  }

  /** Whether a unit's content is in it, as far as units go. */
  public boolean coversUnit(String unit) {
    return units.isEmpty() || units.contains(unit);
  }

  /**
   * Whether an entry is in it: its unit is, and every column that it stands in.
   *
   * @param unit id of its unit
   * @param lineages for each of its columns the column itself and all those above it
   */
  public boolean covers(String unit, Collection<Set<String>> lineages) {
    return coversUnit(unit)
        && (columns.isEmpty()
            || lineages.stream().allMatch(line -> line.stream().anyMatch(columns::contains)));
  }
}
