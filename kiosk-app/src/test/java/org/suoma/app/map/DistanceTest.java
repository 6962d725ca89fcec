package org.suoma.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.app.language.KioskWords;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.map.GeoPoint;

class DistanceTest {

  @Test
  void tellsDirectionsAsTheyAreInTheAtlas() {
    GeoPoint beijing = new GeoPoint(116.39, 39.91);
    GeoPoint shanghai = new GeoPoint(121.47, 31.23);

    assertThat(Direction.between(beijing, shanghai)).isEqualTo(Direction.SOUTH_EAST);
    assertThat(Direction.between(shanghai, beijing)).isEqualTo(Direction.NORTH_WEST);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.01, 往北 1.1 公里",
    "0.002, 0, 往东 200 米",
    "0.0001, 0, 就在这里",
    "-0.05, -0.05, 往西南 7.9 公里"
  })
  void saysTheWayInWords(double east, double north, String words) {
    GeoPoint from = new GeoPoint(102, 0);
    GeoPoint to = new GeoPoint(102 + east, north);

    Speech speech =
        new Speech(
            KioskWords.bundled(),
            InterfaceTranslations.none(),
            Voices.silent(),
            Visit.Language.HAN,
            false);
    assertThat(speech.say(Distance.between(from, to).inWords()).line()).isEqualTo(words);
  }
}
