package org.suoma.county.console.kiosk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.suoma.content.map.CountyMap;
import org.suoma.content.map.GeoPoint;
import org.suoma.content.map.Labels;
import org.suoma.content.map.Projection;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Place;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/** Draws kiosks on the county's own map, each where the place is that it stands in. */
final class KioskMaps {

  /** Between two kiosks of one place. */
  private static final double APART = 36;

  private static final int IN_A_ROW = 6;
  private static final double MARK_HALF = 18;
  private static final double NAME_SIZE = 24;

  private final ContentShelf shelf;
  private final MediaFolder media;
  private final EventLog told;

  KioskMaps(ConsoleServices services) {
    this.shelf = services.shelf();
    this.media = services.media();
    this.told = services.told();
  }

  /** The map with these kiosks. */
  KioskMap of(List<KioskRow> rows) {
    Map<String, Optional<GeoPoint>> places = new HashMap<>();
    Map<GeoPoint, List<KioskRow>> placed = new LinkedHashMap<>();
    List<KioskMap.Unplaced> unplaced = new ArrayList<>();
    for (KioskRow row : rows) {
      places
          .computeIfAbsent(row.where().placeId(), this::position)
          .ifPresentOrElse(
              at -> placed.computeIfAbsent(at, point -> new ArrayList<>()).add(row),
              () -> unplaced.add(unplaced(row)));
    }
    Optional<CountyMap> map = map();
    List<GeoPoint> around = new ArrayList<>(placed.keySet());
    map.ifPresent(known -> known.shapes().forEach(shape -> shape.rings().forEach(around::addAll)));
    List<KioskMap.Sort> sorts = sorts(rows);
    return placed.isEmpty()
        ? new KioskMap(0, List.of(), List.of(), List.of(), unplaced, sorts)
        : drawn(Projection.around(around), map, placed, unplaced, sorts);
  }

  private static KioskMap drawn(
      Projection projection,
      Optional<CountyMap> map,
      Map<GeoPoint, List<KioskRow>> placed,
      List<KioskMap.Unplaced> unplaced,
      List<KioskMap.Sort> sorts) {
    List<KioskMap.Mark> marks = new ArrayList<>();
    placed.forEach((at, kiosks) -> marks.addAll(marks(projection, at, kiosks)));
    Labels labels = new Labels(projection.height());
    marks.forEach(
        mark ->
            labels.mark(
                mark.x() - MARK_HALF,
                mark.y() - MARK_HALF,
                mark.x() + MARK_HALF,
                mark.y() + MARK_HALF));
    return new KioskMap(
        projection.height(),
        map.map(CountyMap::shapes).orElse(List.of()).stream()
            .map(
                shape ->
                    new KioskMap.Drawn(
                        shape.kind().name().toLowerCase(Locale.ROOT), projection.path(shape)))
            .toList(),
        names(projection, map, labels),
        marks,
        unplaced,
        sorts);
  }

  private static List<KioskMap.Name> names(
      Projection projection, Optional<CountyMap> map, Labels labels) {
    List<KioskMap.Name> names = new ArrayList<>();
    for (CountyMap.Label label : map.map(CountyMap::labels).orElse(List.of())) {
      labels
          .place(projection.x(label.at()), projection.y(label.at()), label.name(), NAME_SIZE, 0)
          .ifPresent(
              room ->
                  names.add(
                      new KioskMap.Name(
                          label.name(), tenths(room.middle()), tenths(room.baseline(NAME_SIZE)))));
    }
    return names;
  }

  /** Side by side about the place, at most some in a row, none over the edge. */
  private static List<KioskMap.Mark> marks(
      Projection projection, GeoPoint at, List<KioskRow> kiosks) {
    List<KioskMap.Mark> marks = new ArrayList<>();
    int lines = (kiosks.size() + IN_A_ROW - 1) / IN_A_ROW;
    for (int i = 0; i < kiosks.size(); i++) {
      int line = i / IN_A_ROW;
      int inLine = Math.min(IN_A_ROW, kiosks.size() - line * IN_A_ROW);
      double half = (inLine - 1) / 2.0 * APART;
      double high = (lines - 1) / 2.0 * APART;
      double x = within(projection.x(at), half, Projection.WIDTH) - half + i % IN_A_ROW * APART;
      double y = within(projection.y(at), high, projection.height()) - high + line * APART;
      KioskRow row = kiosks.get(i);
      marks.add(
          new KioskMap.Mark(
              row.name(),
              row.where().place(),
              row.state(),
              row.reasons(),
              sign(row),
              tenths(x),
              tenths(y)));
    }
    return marks;
  }

  /** A middle from which marks to both sides stay on the drawing. */
  private static double within(double middle, double half, double most) {
    double room = half + MARK_HALF;
    return Math.max(room, Math.min(most - room, middle));
  }

  private static KioskMap.Unplaced unplaced(KioskRow row) {
    KioskRow.Where where = row.where();
    return new KioskMap.Unplaced(
        row.name(),
        where.placeId(),
        where.placeId().isEmpty() ? null : where.place(),
        row.state(),
        sign(row));
  }

  private static List<KioskMap.Sort> sorts(List<KioskRow> rows) {
    return Arrays.stream(KioskMap.Sign.values())
        .map(
            sign -> new KioskMap.Sort(sign, rows.stream().filter(row -> sign(row) == sign).count()))
        .toList();
  }

  private static KioskMap.Sign sign(KioskRow row) {
    return row.condition()
        .map(state -> KioskMap.Sign.valueOf(state.name()))
        .orElse(KioskMap.Sign.OTHER);
  }

  private Optional<GeoPoint> position(String place) {
    if (place.isEmpty()) {
      return Optional.empty();
    }
    return shelf
        .entry(place)
        .map(Entry::body)
        .filter(Place.class::isInstance)
        .map(Place.class::cast)
        .flatMap(KioskMaps::point);
  }

  private static Optional<GeoPoint> point(Place place) {
    Double longitude = place.longitude();
    Double latitude = place.latitude();
    return longitude == null || latitude == null
        ? Optional.empty()
        : Optional.of(new GeoPoint(longitude, latitude));
  }

  /** Without a map that can be read, kiosks are drawn on nothing. */
  private Optional<CountyMap> map() {
    String path = shelf.county().map(County::map).orElse(null);
    String digest =
        path == null ? null : shelf.atOneMoment(ContentSnapshot::mediaDigests).get(path);
    if (digest == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(CountyMap.read(media.read(digest)));
    } catch (IOException e) {
      told.tell(CountyKinds.MAP_NOT_READ.of(e), e);
      return Optional.empty();
    }
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
