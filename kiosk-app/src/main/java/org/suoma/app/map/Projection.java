package org.suoma.app.map;

import java.util.List;
import java.util.Locale;

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

  /** The shape as the data of an SVG path. */
  public String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    for (List<GeoPoint> ring : shape.rings()) {
      char command = 'M';
      for (GeoPoint point : ring) {
        path.append(command).append(String.format(Locale.ROOT, "%.1f %.1f", x(point), y(point)));
        command = 'L';
      }
      if (shape.closed()) {
        path.append('Z');
      }
    }
    return path.toString();
  }
}
