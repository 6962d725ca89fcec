package org.suoma.content.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetUntranslatedTest {

  private static final String RUN = "0123456789abcdef";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface/frame.home",
        "entry/guide-elder-allowance/body/steps/0/text",
        "catalog/columns/policies/name",
        "county/zone"
      })
  void knowsTheIdsOfTexts(String id) {
    assertThat(MetUntranslated.isId(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "entry",
        "entry/",
        "entry//title",
        "entry/../title",
        "person/name",
        "entry/张三",
        "entry/a b"
      })
  void knowsWhatIsNoIdOfAText(String id) {
    assertThat(MetUntranslated.isId(id)).isFalse();
    assertThatThrownBy(() -> new MetUntranslated(RUN, DAY, Map.of(id, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesCountsThatNoAppCounts() {
    for (int count : new int[] {0, -1, MetUntranslated.MOST + 1}) {
      assertThatThrownBy(() -> new MetUntranslated(RUN, DAY, Map.of("county/zone", count)))
          .hasMessageContaining("county/zone");
    }
    assertThatThrownBy(() -> new MetUntranslated("a visit", DAY, Map.of("county/zone", 1)))
        .hasMessageContaining("run");
    assertThatThrownBy(() -> new MetUntranslated(RUN, DAY, Map.of())).hasMessageContaining("has 0");
    Map<String, Integer> many = new HashMap<>();
    for (int n = 0; n <= MetUntranslated.MOST_IDS; n++) {
      many.put("entry/e-" + n + "/title", 1);
    }
    assertThatThrownBy(() -> new MetUntranslated(RUN, DAY, many)).hasMessageContaining("has 201");
  }
}
