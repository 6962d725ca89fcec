package org.suoma.county.editing;

import java.util.List;
import org.suoma.county.editing.FormField.Option;

/**
 * What the county has that fields choose from.
 *
 * @param units its units
 * @param columns the columns that entries are filed in
 * @param areas its townships and villages
 */
public record FormChoices(List<Option> units, List<Option> columns, List<Option> areas) {

  /** Copies the lists. */
  public FormChoices {
    units = List.copyOf(units);
    columns = List.copyOf(columns);
    areas = List.copyOf(areas);
  }
}
