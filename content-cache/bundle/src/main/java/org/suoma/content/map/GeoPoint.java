package org.suoma.content.map;

/**
 * A place on the earth, WGS 84.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record GeoPoint(double longitude, double latitude) {

  /** Mean radius (IUGG). */
  private static final double EARTH_KM = 6_371.0088;

  /** Refuses what lies nowhere. */
  public GeoPoint {
    if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "no place on the earth: %s, %s".formatted(longitude, latitude));
    }
  }

  /** The way there as the crow flies, in kilometres (haversine). */
  public double kilometresTo(GeoPoint other) {
    double dLat = Math.toRadians(other.latitude - latitude);
    double dLon = Math.toRadians(other.longitude - longitude);
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
