package org.suoma.app.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suoma.content.language.MetUntranslated;

class UntranslatedCountsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final String HOME = "interface/frame.home";

  private final UntranslatedCounts counts = new UntranslatedCounts(new Random(7));

  @Test
  void countsPagesByDay() {
    counts.met(DAY, List.of(HOME, "county/zone"));
    counts.met(DAY, List.of(HOME));
    counts.met(DAY.plusDays(1), List.of(HOME));

    assertThat(counts.reports())
        .extracting(MetUntranslated::day, report -> report.counts().get(HOME))
        .containsExactly(tuple(DAY, 2), tuple(DAY.plusDays(1), 1));
    assertThat(counts.reports()).isEqualTo(counts.reports());
  }

  @Test
  void keepsTodayAndTheDayBefore() {
    for (int day = 0; day < 4; day++) {
      counts.met(DAY.plusDays(day), List.of(HOME));
    }
    assertThat(counts.reports())
        .extracting(MetUntranslated::day)
        .containsExactly(DAY.plusDays(2), DAY.plusDays(3));
  }

  @Test
  void manyTextsNeedSeveralReportsAndAreNotEndless() {
    List<String> ids =
        IntStream.range(0, UntranslatedCounts.MOST_IDS + 5)
            .mapToObj(n -> "entry/e-" + n + "/title")
            .toList();
    counts.met(DAY, ids);
    counts.met(DAY, ids);

    assertThat(counts.reports())
        .hasSize(UntranslatedCounts.MOST_IDS / MetUntranslated.MOST_IDS)
        .allMatch(report -> report.counts().values().stream().allMatch(count -> count == 2));
  }

  @Test
  void everyStartOfTheAppHasANameOfItsOwn() {
    UntranslatedCounts other = new UntranslatedCounts(new Random(8));
    counts.met(DAY, List.of(HOME));
    other.met(DAY, List.of(HOME));

    assertThat(counts.reports().get(0).run()).isNotEqualTo(other.reports().get(0).run());
  }
}
