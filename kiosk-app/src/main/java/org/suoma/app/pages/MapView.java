package org.suoma.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.app.map.Distance;
import org.suoma.content.map.CountyMap;
import org.suoma.content.map.GeoPoint;
import org.suoma.content.map.Labels;
import org.suoma.content.map.Projection;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Place;

/**
 * A drawing of the map.
 *
 * @param height for a width of {@link Projection#WIDTH}; 0 if there is nothing to draw
 * @param areas what is drawn, lowest first
 * @param names what is written on it, as far as there is room
 * @param marks the places, in the order of their numbers
 * @param here where one stands; null if that is not known
 */
public record MapView(
    int height, List<Drawn> areas, List<Name> names, List<Mark> marks, @Nullable Here here) {

  /** Sizes of characters, in units; the style sheet has the same. */
  private static final double NAME_SIZE = 30;

  private static final double HERE_SIZE = 26;
  private static final double HERE_PADDING = 6;

  /** Half the width of a pin, and its height above its point. */
  private static final double PIN_HALF = 20;

  private static final double PIN_HIGH = 58;

  /** Copies all. */
  public MapView {
    areas = List.copyOf(areas);
    names = List.copyOf(names);
    marks = List.copyOf(marks);
  }

  static MapView empty() {
    return new MapView(0, List.of(), List.of(), List.of(), null);
  }

  /**
   * Draws.
   *
   * @param youAreHere what is written where one stands
   */
  static MapView of(
      Projection projection,
      Optional<CountyMap> map,
      Optional<GeoPoint> here,
      String youAreHere,
      List<Pin> pins) {
    Labels labels = new Labels(projection.height());
    List<Mark> marks = pins.stream().map(pin -> Mark.of(projection, pin.at())).toList();
    for (Mark mark : marks) {
      labels.mark(mark.x() - PIN_HALF, mark.y() - PIN_HIGH, mark.x() + PIN_HALF, mark.y());
    }
    @Nullable Here stand =
        here.map(at -> Mark.of(projection, at))
            .filter(mark -> mark.liesWithin(projection))
            .map(mark -> Here.of(labels, mark, youAreHere))
            .orElse(null);
    return new MapView(
        projection.height(),
        map.map(CountyMap::shapes).orElse(List.of()).stream()
            .map(
                shape ->
                    new Drawn(shape.kind().name().toLowerCase(Locale.ROOT), projection.path(shape)))
            .toList(),
        names(projection, map, labels),
        marks,
        stand);
  }

  private static List<Name> names(Projection projection, Optional<CountyMap> map, Labels labels) {
    List<Name> names = new ArrayList<>();
    for (CountyMap.Label label : map.map(CountyMap::labels).orElse(List.of())) {
      Mark at = Mark.of(projection, label.at());
      if (at.liesWithin(projection)) {
        labels
            .place(at.x(), at.y(), label.name(), NAME_SIZE, 0)
            .ifPresent(room -> names.add(Name.in(room, label.name(), NAME_SIZE)));
      }
    }
    return names;
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
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
   */
  public record Mark(double x, double y) {
    static Mark of(Projection projection, GeoPoint at) {
      return new Mark(tenths(projection.x(at)), tenths(projection.y(at)));
    }

    boolean liesWithin(Projection projection) {
      return x >= 0 && x <= Projection.WIDTH && y >= 0 && y <= projection.height();
    }
  }

  /**
   * Something written.
   *
   * @param x the middle of the words, in units from the left
   * @param y the line they stand on
   * @param words what is written
   */
  public record Name(double x, double y, String words) {
    static Name in(Labels.Box room, String words, double size) {
      return new Name(tenths(room.middle()), tenths(room.baseline(size)), words);
    }
  }

  /**
   * Where one stands.
   *
   * @param at the point
   * @param plate what the words stand on; null if there is no room for any
   * @param name the words; null if there is no room for any
   */
  public record Here(Mark at, Labels.@Nullable Box plate, @Nullable Name name) {

    private static final double DOT_HALF = 17;

    /** Comes before all names: it is the first thing that is looked for. */
    static Here of(Labels labels, Mark at, String words) {
      Optional<Labels.Box> room =
          labels.place(at.x(), at.y(), words, HERE_SIZE, HERE_PADDING).map(Here::rounded);
      labels.mark(at.x() - DOT_HALF, at.y() - DOT_HALF, at.x() + DOT_HALF, at.y() + DOT_HALF);
      return new Here(
          at, room.orElse(null), room.map(box -> Name.in(box, words, HERE_SIZE)).orElse(null));
    }

    private static Labels.Box rounded(Labels.Box box) {
      return new Labels.Box(
          tenths(box.left()), tenths(box.top()), tenths(box.right()), tenths(box.bottom()));
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
