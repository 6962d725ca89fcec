package org.suoma.content.model;

import java.util.List;
import java.util.Optional;

/**
 * The county, file {@code county.json} of a release.
 *
 * @param code 6 digits (GB/T 2260)
 * @param name e.g. {@code 索玛县}
 * @param zone what the kiosk calls itself, e.g. {@code 索玛县政务公开专区}
 * @param fictional true for sample data; every page then says so
 * @param units its units
 * @param areas its townships, streets and villages
 * @param synonyms groups of words that mean the same to residents, such as 低保 and 最低生活保障; each of
 *     two or more
 */
public record County(
    String code,
    Text name,
    Text zone,
    boolean fictional,
    List<Unit> units,
    List<Area> areas,
    List<List<String>> synonyms) {

  /** Copies the lists. */
  public County {
    units = Lists.copyOrEmpty(units);
    areas = Lists.copyOrEmpty(areas);
    synonyms = Lists.copyOrEmpty(synonyms).stream().map(List::copyOf).toList();
    for (List<String> group : synonyms) {
      if (group.size() < 2 || group.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("county.synonyms：每组要有两个或更多的词，现为 " + group);
      }
    }
  }

  /** The same county with these units. */
  public County with(List<Unit> others) {
    return new County(code, name, zone, fictional, others, areas, synonyms);
  }

  /** The unit with this id. */
  public Optional<Unit> unit(String id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** The area with this code. */
  public Optional<Area> area(String code) {
    return areas.stream().filter(area -> area.code().equals(code)).findFirst();
  }
}
