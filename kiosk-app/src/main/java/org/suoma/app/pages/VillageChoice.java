package org.suoma.app.pages;

import java.util.List;
import java.util.Map;
import org.suoma.content.model.Area;

/**
 * A township with its villages, to choose from.
 *
 * @param township the township or street
 * @param villages its villages and communities
 * @param tables how many tables there are, by area code
 */
public record VillageChoice(Area township, List<Area> villages, Map<String, Integer> tables) {

  /** Copies both. */
  public VillageChoice {
    villages = List.copyOf(villages);
    tables = Map.copyOf(tables);
  }

  /** Whether the area is the township or one of its villages. */
  boolean holds(String area) {
    return area.startsWith(township.code());
  }

  /** How many tables an area has. */
  public int tables(Area area) {
    return tables.getOrDefault(area.code(), 0);
  }
}
