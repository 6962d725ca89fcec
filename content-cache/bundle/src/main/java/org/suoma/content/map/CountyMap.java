package org.suoma.content.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The county's map, read from GeoJSON (RFC 7946) as any GIS program exports it. Of each feature the
 * properties {@code kind} ({@code township}, {@code river}, {@code road} or {@code place-name}),
 * {@code name} and, for townships, {@code code} count; features of other kinds are left out.
 *
 * @param shapes what is drawn, lowest first
 * @param labels names with their places
 */
public record CountyMap(List<Shape> shapes, List<Label> labels) {

  /** A county's borders, rivers and roads take some ten thousand; more would slow every page. */
  static final int MOST_POINTS = 50_000;

  private static final String PLACE_NAME = "place-name";

  /** Copies both. */
  public CountyMap {
    shapes = List.copyOf(shapes);
    labels = List.copyOf(labels);
  }

  /**
   * Reads a map.
   *
   * @throws MalformedMapException if it is none, or too large; the message says what and where
   */
  public static CountyMap read(byte[] geoJson) throws MalformedMapException {
    JsonNode root;
    try {
      root = new JsonMapper().readTree(geoJson);
    } catch (IOException e) {
      throw new MalformedMapException("no JSON: " + e.getMessage());
    }
    if (!root.path("type").asText().equals("FeatureCollection")) {
      throw new MalformedMapException("no GeoJSON FeatureCollection");
    }
    return new Reader().read(root.path("features"));
  }

  /** The township whose code this is. */
  public Optional<Shape> township(String code) {
    return shapes.stream().filter(shape -> shape.code().equals(code)).findFirst();
  }

  /**
   * A name on the map.
   *
   * @param name what a resident reads
   * @param at where it stands
   */
  public record Label(String name, GeoPoint at) {}

  private static final class Reader {
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private int points;

    CountyMap read(JsonNode features) throws MalformedMapException {
      int number = 0;
      for (JsonNode feature : features) {
        number++;
        try {
          add(feature.path("properties"), feature.path("geometry"));
        } catch (IllegalArgumentException e) {
          throw new MalformedMapException("feature %d: %s".formatted(number, e.getMessage()));
        }
        if (points > MOST_POINTS) {
          throw new MalformedMapException("more than %d points".formatted(MOST_POINTS));
        }
      }
      shapes.sort(Comparator.comparing(Shape::kind));
      return new CountyMap(shapes, labels);
    }

    private void add(JsonNode properties, JsonNode geometry) {
      String kind = properties.path("kind").asText();
      JsonNode coordinates = geometry.path("coordinates");
      String name = properties.path("name").asText();
      if (kind.equals(PLACE_NAME)) {
        labels.add(new Label(name, point(coordinates)));
        return;
      }
      Optional<Shape.Kind> drawn = kind(kind);
      if (drawn.isEmpty()) {
        return;
      }
      List<List<GeoPoint>> rings = new ArrayList<>();
      String type = geometry.path("type").asText();
      switch (type) {
        case "LineString" -> rings.add(ring(coordinates));
        case "Polygon", "MultiLineString" -> coordinates.forEach(ring -> rings.add(ring(ring)));
        case "MultiPolygon" ->
            coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
        default -> throw new IllegalArgumentException("geometry " + type);
      }
      shapes.add(
          new Shape(
              drawn.get(),
              name,
              properties.path("code").asText(),
              type.endsWith("Polygon"),
              rings));
    }

    private static Optional<Shape.Kind> kind(String name) {
      for (Shape.Kind kind : Shape.Kind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    private List<GeoPoint> ring(JsonNode coordinates) {
      List<GeoPoint> ring = new ArrayList<>();
      coordinates.forEach(position -> ring.add(point(position)));
      if (ring.size() < 2) {
        throw new IllegalArgumentException("a line needs two points");
      }
      return ring;
    }

    private GeoPoint point(JsonNode position) {
      points++;
      if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
        throw new IllegalArgumentException("a position needs two numbers");
      }
      return new GeoPoint(position.get(0).asDouble(), position.get(1).asDouble());
    }
  }
}
