package org.suoma.app.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suoma.app.library.Library;
import org.suoma.app.map.Distance;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.map.CountyMap;
import org.suoma.content.map.GeoPoint;
import org.suoma.content.map.Projection;
import org.suoma.content.map.Shape;
import org.suoma.content.model.Area;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Place;

/** The county's map with its places, by kind and by township, with the way there. */
final class MapPages {

  /** More pins than these hide each other; the nearest are shown. */
  private static final int MOST_PINS = 40;

  Reply map(Request request) throws IOException {
    Library library = request.library();
    Optional<CountyMap> map = library.map();
    String kind = request.query("kind");
    Optional<Area> area = library.county().area(request.query("area"));
    Map<String, Integer> kinds = new TreeMap<>();
    List<Entry> shown = new ArrayList<>();
    for (Entry entry : library.places()) {
      Place place = (Place) entry.body();
      if (area.isEmpty() || liesIn(entry, area.get())) {
        kinds.merge(place.kind(), 1, Integer::sum);
        if (kind.isEmpty() || kind.equals(place.kind())) {
          shown.add(entry);
        }
      }
    }
    Optional<GeoPoint> here = here(request);
    List<MapView.Pin> pins = pins(shown, here);
    return Reply.page(
        "map",
        "地图",
        "column?id=people-places",
        Map.of(
            "map",
            view(
                request,
                map,
                area.flatMap(one -> map.flatMap(drawn -> drawn.township(one.code()))),
                here,
                pins),
            "pins",
            pins,
            "kinds",
            kinds,
            "kind",
            kind,
            "area",
            area.map(Area::code).orElse(""),
            "areas",
            library.county().areas().stream().filter(one -> one.parent() == null).toList()));
  }

  /** The map of one place, for its own page; empty if nobody knows where it is. */
  static Optional<MapView> around(Request request, Entry entry) throws IOException {
    if (!(entry.body() instanceof Place place) || !place.isSurveyed()) {
      return Optional.empty();
    }
    Optional<GeoPoint> here = here(request);
    List<MapView.Pin> pins = pins(List.of(entry), here);
    return Optional.of(view(request, request.library().map(), Optional.empty(), here, pins));
  }

  /** How far a place is from here; empty if one of the two is not known. */
  static Optional<Distance> distance(Request request, Entry entry) throws IOException {
    if (!(entry.body() instanceof Place place) || !place.isSurveyed()) {
      return Optional.empty();
    }
    return here(request).map(from -> Distance.between(from, at(entry)));
  }

  private static boolean liesIn(Entry entry, Area area) {
    return entry.filing().areas().stream().anyMatch(code -> code.startsWith(area.code()));
  }

  /** Where this kiosk stands. */
  private static Optional<GeoPoint> here(Request request) throws IOException {
    String place = request.standpoint().place();
    if (place == null) {
      return Optional.empty();
    }
    return request.library().places().stream()
        .filter(entry -> entry.id().equals(place))
        .findFirst()
        .map(MapPages::at);
  }

  private static GeoPoint at(Entry entry) {
    Place place = (Place) entry.body();
    return new GeoPoint(
        Objects.requireNonNull(place.longitude()), Objects.requireNonNull(place.latitude()));
  }

  private static List<MapView.Pin> pins(List<Entry> entries, Optional<GeoPoint> here) {
    List<MapView.Pin> pins = new ArrayList<>();
    for (Entry entry : entries) {
      GeoPoint at = at(entry);
      @Nullable Distance distance = here.map(from -> Distance.between(from, at)).orElse(null);
      pins.add(new MapView.Pin(entry, (Place) entry.body(), at, distance));
    }
    pins.sort(
        Comparator.comparingDouble(
            pin -> pin.distance() == null ? 0 : pin.distance().kilometres()));
    return pins.subList(0, Math.min(MOST_PINS, pins.size()));
  }

  private static MapView view(
      Request request,
      Optional<CountyMap> map,
      Optional<Shape> township,
      Optional<GeoPoint> here,
      List<MapView.Pin> pins) {
    List<GeoPoint> around = new ArrayList<>();
    if (township.isPresent()) {
      township.get().rings().forEach(around::addAll);
    } else if (map.isPresent()) {
      map.get().shapes().forEach(shape -> shape.rings().forEach(around::addAll));
    }
    if (around.isEmpty()) {
      pins.forEach(pin -> around.add(pin.at()));
      here.ifPresent(around::add);
    }
    return around.isEmpty()
        ? MapView.empty()
        : MapView.of(Projection.around(around), map, here, request.speech().plain("您在这里"), pins);
  }
}
