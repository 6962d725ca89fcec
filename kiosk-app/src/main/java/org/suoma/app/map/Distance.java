package org.suoma.app.map;

import java.util.Locale;
import org.suoma.app.language.Phrase;
import org.suoma.content.map.GeoPoint;

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
    return new Distance(from.kilometresTo(to), Direction.between(from, to));
  }

  /** Whether one stands there. */
  public boolean isHere() {
    return kilometres < HERE_KM;
  }

  /** E.g. {@code 往东北 13.2 公里}, {@code 往南 300 米}, {@code 就在这里}. */
  public Phrase inWords() {
    if (isHere()) {
      return Phrase.of("就在这里");
    }
    return kilometres < 1
        ? Phrase.of("往{0} {1} 米", direction.label(), Math.max(1, Math.round(kilometres * 10)) * 100)
        : Phrase.of(
            "往{0} {1} 公里", direction.label(), String.format(Locale.ROOT, "%.1f", kilometres));
  }
}
