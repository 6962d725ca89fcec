package org.suoma.app.map;

import java.util.List;
import org.suoma.content.map.GeoPoint;

/** The eight directions, clockwise from north. */
public enum Direction {
  NORTH("北"),
  NORTH_EAST("东北"),
  EAST("东"),
  SOUTH_EAST("东南"),
  SOUTH("南"),
  SOUTH_WEST("西南"),
  WEST("西"),
  NORTH_WEST("西北");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  /** What a resident reads. */
  public String label() {
    return label;
  }

  /** In which direction one place lies from another. */
  static Direction between(GeoPoint from, GeoPoint to) {
    double middle = Math.toRadians((from.latitude() + to.latitude()) / 2);
    return of(
        (to.longitude() - from.longitude()) * Math.cos(middle), to.latitude() - from.latitude());
  }

  static Direction of(double east, double north) {
    List<Direction> all = List.of(values());
    long eighth = Math.round(Math.toDegrees(Math.atan2(east, north)) / 45);
    return all.get((int) Math.floorMod(eighth, (long) all.size()));
  }
}
