package org.suoma.content.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

class KioskSettingsTest {

  private static final ContentJson JSON = new ContentJson();

  @Test
  void settingsThatSayNothingOfTheWindowAreWrittenAsBeforeThereWasOne() {
    assertThat(new String(JSON.write(KioskSettings.none("hall-1")), UTF_8))
        .isEqualTo("{\"kiosk\":\"hall-1\",\"version\":1}");
    assertThat(KioskSettings.none("hall-1").with(WindowSettings.usual()).window()).isNull();
  }

  @Test
  void allThatIsSetOfAWindowIsReadAsItWasWritten() throws Exception {
    KioskSettings settings =
        KioskSettings.none("hall-1")
            .with(
                new WindowSettings(
                    new Closure(Closure.Reason.HALL, Instant.parse("2026-11-26T04:00:00Z")),
                    0,
                    new OpeningHours(
                        Map.of(
                            DayOfWeek.MONDAY,
                            new OpeningHours.Span(LocalTime.of(8, 30), LocalTime.of(17, 30))),
                        true),
                    List.of("zwfw.example.gov.cn")));

    assertThat(JSON.read(JSON.write(settings), KioskSettings.class)).isEqualTo(settings);
  }

  @Test
  void aReasonThatIsNotOnTheListIsNotRead() {
    byte[] forged =
        ("{\"kiosk\":\"hall-1\",\"version\":1,\"window\":{\"closed\":"
                + "{\"reason\":\"随便写\",\"since\":\"2026-11-26T04:00:00Z\"}}}")
            .getBytes(UTF_8);

    assertThatThrownBy(() -> JSON.read(forged, KioskSettings.class))
        .isInstanceOf(MalformedContentException.class);
  }

  @Test
  void refusesWhatNoWindowCouldObey() {
    assertThatThrownBy(() -> WindowSettings.usual().withVolume(101)).hasMessageContaining("音量");
    assertThatThrownBy(
            () -> WindowSettings.usual().withSitesOff(Collections.nCopies(51, "a.gov.cn")))
        .hasMessageContaining("50");
    assertThatThrownBy(() -> WindowSettings.usual().withSitesOff(List.of("a b")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
