package org.suoma.content.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyMapTest {

  private static final GeoPoint BEIJING = new GeoPoint(116.39, 39.91);
  private static final GeoPoint SHANGHAI = new GeoPoint(121.47, 31.23);

  @Test
  void readsTheSampleCountysMap() throws Exception {
    CountyMap map =
        CountyMap.read(Files.readAllBytes(Path.of("../sample-county/media/county-map.geojson")));

    assertThat(map.township("519999200")).isPresent();
    assertThat(map.shapes())
        .extracting(Shape::kind)
        .isSorted()
        .contains(Shape.Kind.TOWNSHIP, Shape.Kind.RIVER, Shape.Kind.ROAD);
    assertThat(map.labels()).extracting(CountyMap.Label::name).contains("拉坝彝族乡");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json|no JSON",
        "{}|no GeoJSON FeatureCollection",
        "F[{'properties':{'kind':'road'},'geometry':{'type':'Blob'}}]|feature 1: geometry Blob",
        "F[{'properties':{'kind':'road'},'geometry':{'type':'LineString','coordinates':[[1,2]]}}]"
            + "|feature 1: a line needs two points",
        "F[{'properties':{'kind':'place-name'},'geometry':{'coordinates':['x']}}]"
            + "|feature 1: a position needs two numbers",
        "F[{'properties':{'kind':'place-name'},'geometry':{'coordinates':[1,99]}}]"
            + "|feature 1: no place on the earth"
      })
  void saysWhatIsWrongWithAFileThatIsNoMap(String json, String message) {
    String whole =
        json.startsWith("F")
            ? "{'type':'FeatureCollection','features':" + json.substring(1) + "}"
            : json;

    assertThatThrownBy(() -> CountyMap.read(whole.replace('\'', '"').getBytes(UTF_8)))
        .isInstanceOf(MalformedMapException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAMapThatWouldSlowEveryPage() {
    String line =
        "{\"properties\":{\"kind\":\"road\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":["
            + "[1,2],".repeat(CountyMap.MOST_POINTS)
            + "[1,2]]}}";

    assertThatThrownBy(
            () ->
                CountyMap.read(
                    ("{\"type\":\"FeatureCollection\",\"features\":[" + line + "]}")
                        .getBytes(UTF_8)))
        .hasMessageContaining("more than 50000 points");
  }

  @Test
  void leavesOutWhatItDoesNotKnow() throws Exception {
    String json =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"kind\":\"volcano\"},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}";

    assertThat(CountyMap.read(json.getBytes(UTF_8)).shapes()).isEmpty();
  }

  @Test
  void tellsDistancesAsTheyAreInTheAtlas() {
    assertThat(BEIJING.kilometresTo(SHANGHAI)).isCloseTo(1_067, within(5.0));
  }

  @Test
  void projectsNorthToTheTopAndKeepsAnglesRight() {
    GeoPoint corner = new GeoPoint(102.0, 28.0);
    GeoPoint east = new GeoPoint(102.1, 28.0);
    GeoPoint north = new GeoPoint(102.0, 28.1);
    Projection projection = Projection.around(List.of(corner, east, north));

    double wide = projection.x(east) - projection.x(corner);
    double high = projection.y(corner) - projection.y(north);

    assertThat(wide / high)
        .isCloseTo(corner.kilometresTo(east) / corner.kilometresTo(north), within(0.01));
    assertThat(projection.y(north)).isBetween(0.0, (double) projection.height());
    assertThat(projection.x(east)).isBetween(0.0, (double) Projection.WIDTH);
  }
}
