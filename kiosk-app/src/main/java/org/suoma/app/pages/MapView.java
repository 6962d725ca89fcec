package org.suoma.app.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.map.CountyMap;
import org.suoma.app.map.Distance;
import org.suoma.app.map.GeoPoint;
import org.suoma.app.map.Projection;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Place;

/**
 * A drawing of the map.
 *
 * @param height for a width of {@link Projection#WIDTH}; 0 if there is nothing to draw
 * @param areas what is drawn, lowest first
 * @param names what is written on it
 * @param marks the places, in the order of their numbers
 * @param here where one stands; null if that is not known
 */
public record MapView(
    int height, List<Drawn> areas, List<Mark> names, List<Mark> marks, @Nullable Mark here) {

  /** Copies all. */
  public MapView {
    areas = List.copyOf(areas);
    names = List.copyOf(names);
    marks = List.copyOf(marks);
  }

  static MapView empty() {
    return new MapView(0, List.of(), List.of(), List.of(), null);
  }

  static MapView of(
      Projection projection, Optional<CountyMap> map, Optional<GeoPoint> here, List<Pin> pins) {
    return new MapView(
        projection.height(),
        map.map(CountyMap::shapes).orElse(List.of()).stream()
            .map(
                shape ->
                    new Drawn(shape.kind().name().toLowerCase(Locale.ROOT), projection.path(shape)))
            .toList(),
        map.map(CountyMap::labels).orElse(List.of()).stream()
            .map(label -> Mark.of(projection, label.at(), label.name()))
            .filter(mark -> mark.liesWithin(projection))
            .toList(),
        pins.stream().map(pin -> Mark.of(projection, pin.at(), pin.entry().title().zh())).toList(),
        here.map(at -> Mark.of(projection, at, "您在这里"))
            .filter(mark -> mark.liesWithin(projection))
            .orElse(null));
  }

  /**
   * Something drawn.
   *
   * @param kind its class in the style sheet
   * @param path data of its SVG path
   */
  public record Drawn(String kind, String path) {}

  /**
   * A point of the drawing.
   *
   * @param x units from the left
   * @param y units from above
   * @param name what it is called
   */
  public record Mark(double x, double y, String name) {
    static Mark of(Projection projection, GeoPoint at, String name) {
      return new Mark(tenths(projection.x(at)), tenths(projection.y(at)), name);
    }

    private static double tenths(double value) {
      return Math.round(value * 10) / 10.0;
    }

    boolean liesWithin(Projection projection) {
      return x >= 0 && x <= Projection.WIDTH && y >= 0 && y <= projection.height();
    }
  }

  /**
   * A place of the list beside the map.
   *
   * @param entry its entry
   * @param place the entry's body
   * @param at where it is
   * @param distance from here; null if nobody knows where here is
   */
  public record Pin(Entry entry, Place place, GeoPoint at, @Nullable Distance distance) {}
}
