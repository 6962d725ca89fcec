package org.suoma.app.map;

import java.util.Locale;

/**
 * How far away something is, and where.
 *
 * @param kilometres as the crow flies
 * @param direction seen from where one stands
 */
public record Distance(double kilometres, Direction direction) {

  /** Nearer than this, it is the same place. */
  private static final double HERE_KM = 0.03;

  /** The distance between two points. */
  public static Distance between(GeoPoint from, GeoPoint to) {
    return new Distance(from.kilometresTo(to), from.directionTo(to));
  }

  /** Whether one stands there. */
  public boolean isHere() {
    return kilometres < HERE_KM;
  }

  /** E.g. {@code 往东北 13.2 公里}, {@code 往南 300 米}, {@code 就在这里}. */
  public String inWords() {
    if (isHere()) {
      return "就在这里";
    }
    String far =
        kilometres < 1
            ? Math.max(1, Math.round(kilometres * 10)) * 100 + " 米"
            : String.format(Locale.ROOT, "%.1f 公里", kilometres);
    return "往" + direction.label() + " " + far;
  }
}
