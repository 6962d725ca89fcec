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
 */
public record County(
    String code, Text name, Text zone, boolean fictional, List<Unit> units, List<Area> areas) {

  /** Copies the lists. */
  public County {
    units = Lists.copyOrEmpty(units);
    areas = Lists.copyOrEmpty(areas);
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
