package org.suoma.content.map;

import java.util.List;

/**
 * Puts places on a drawing of {@link #WIDTH} units: equirectangular about the middle latitude,
 * which over a county is off by less than a line's width.
 */
public final class Projection {

  /** Width of the drawing. */
  public static final int WIDTH = 1_000;

  private static final double MARGIN = 0.06;
  private static final double SMALLEST_DEGREES = 0.002;

  private final double west;
  private final double north;
  private final double unitsPerDegree;
  private final double squeeze;
  private final int height;

  private Projection(double west, double east, double south, double north, double leastHeight) {
    squeeze = Math.cos(Math.toRadians((south + north) / 2));
    double wide = (east - west) * squeeze;
    double high = north - south;
    double side = Math.max(wide, high / 1.1);
    unitsPerDegree = WIDTH / side;
    double shownHigh = Math.max(high, side * leastHeight);
    this.west = west - (side - wide) / 2 / squeeze;
    this.north = north + (shownHigh - high) / 2;
    height = (int) Math.ceil(shownHigh * unitsPerDegree);
  }

  /** A drawing that shows all these places, with a margin; at least one place. */
  public static Projection around(List<GeoPoint> places) {
    double west = places.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
    double east = places.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
    double south = places.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
    double north = places.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
    double margin = Math.max(SMALLEST_DEGREES, MARGIN * Math.max(east - west, north - south));
    return new Projection(west - margin, east + margin, south - margin, north + margin, 0.7);
  }

  /** Height of the drawing in the same units. */
  public int height() {
    return height;
  }

  /** Units from the left. */
  public double x(GeoPoint place) {
    return (place.longitude() - west) * squeeze * unitsPerDegree;
  }

  /** Units from above. */
  public double y(GeoPoint place) {
    return (north - place.latitude()) * unitsPerDegree;
  }

  /**
   * The shape as the data of an SVG path, to tenths of a unit; points nearer than a unit to the one
   * before add nothing that eyes see, but time to draw, and are left out.
   */
  public String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    for (List<GeoPoint> ring : shape.rings()) {
      appendRing(path, ring);
      if (shape.closed()) {
        path.append('Z');
      }
    }
    return path.toString();
  }

  private void appendRing(StringBuilder path, List<GeoPoint> ring) {
    long drawnX = 0;
    long drawnY = 0;
    for (int i = 0; i < ring.size(); i++) {
      long x = Math.round(x(ring.get(i)) * 10);
      long y = Math.round(y(ring.get(i)) * 10);
      boolean near = Math.abs(x - drawnX) + Math.abs(y - drawnY) < 10;
      if (i == 0 || i == ring.size() - 1 || !near) {
        path.append(i == 0 ? 'M' : 'L').append(x / 10.0).append(' ').append(y / 10.0);
        drawnX = x;
        drawnY = y;
      }
    }
  }
}
