package org.suoma.content.map;

import java.util.List;

/**
 * A line or an area of the map.
 *
 * @param kind how it is drawn
 * @param name what it is called; empty if it has no name
 * @param code area code of a township; empty otherwise
 * @param closed whether it is an area
 * @param rings its corners; a line has one ring
 */
public record Shape(
    Kind kind, String name, String code, boolean closed, List<List<GeoPoint>> rings) {

  /** Copies the rings. */
  public Shape {
    rings = rings.stream().map(List::copyOf).toList();
  }

  /** What is drawn, in the order in which it is drawn. */
  public enum Kind {
    TOWNSHIP,
    RIVER,
    ROAD
  }
}
