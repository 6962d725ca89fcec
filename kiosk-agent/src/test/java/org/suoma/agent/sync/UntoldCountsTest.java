package org.suoma.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suoma.content.language.MetUntranslated;

class UntoldCountsTest {

  private static final String RUN = "0123456789abcdef";
  private static final String NEXT_RUN = "fedcba9876543210";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final String HOME = "interface/frame.home";

  private final UntoldCounts<MetUntranslated> counts =
      new UntoldCounts<>(MetUntranslated.MOST_IDS, MetUntranslated::new);

  @Test
  void tellsACountUntilItHasBeenTakenAndAgainWhenItHasGrown() {
    counts.take(met(RUN, DAY, Map.of(HOME, 3)));
    assertThat(counts.untold()).containsExactly(met(RUN, DAY, Map.of(HOME, 3)));
    assertThat(counts.untold()).containsExactly(met(RUN, DAY, Map.of(HOME, 3)));

    counts.told(counts.untold());
    counts.take(met(RUN, DAY, Map.of(HOME, 3)));
    assertThat(counts.untold()).isEmpty();

    counts.take(met(RUN, DAY, Map.of(HOME, 4)));
    assertThat(counts.untold()).containsExactly(met(RUN, DAY, Map.of(HOME, 4)));
  }

  @Test
  void whatGrewWhileItWasBeingToldIsTold() {
    counts.take(met(RUN, DAY, Map.of(HOME, 3)));
    List<MetUntranslated> onTheWay = counts.untold();
    counts.take(met(RUN, DAY, Map.of(HOME, 5)));
    counts.told(onTheWay);

    assertThat(counts.untold()).containsExactly(met(RUN, DAY, Map.of(HOME, 5)));
  }

  @Test
  void keepsTheRunsOfAnAppApart() {
    counts.take(met(RUN, DAY, Map.of(HOME, 3)));
    counts.take(met(NEXT_RUN, DAY, Map.of(HOME, 1)));

    assertThat(counts.untold())
        .containsExactly(met(RUN, DAY, Map.of(HOME, 3)), met(NEXT_RUN, DAY, Map.of(HOME, 1)));
  }

  @Test
  void tellsNoMoreIdsAtOnceThanAReportHoldsAndAllOfThemInTime() {
    Map<String, Integer> told = new HashMap<>();
    for (int batch = 0; batch < 3; batch++) {
      Map<String, Integer> some = new HashMap<>();
      for (int n = 0; n < 150; n++) {
        some.put("entry/e-%d-%d/title".formatted(batch, n), 1);
      }
      counts.take(met(RUN, DAY.plusDays(batch), some));
    }

    List<MetUntranslated> report = counts.untold();
    while (!report.isEmpty()) {
      assertThat(report.stream().mapToInt(one -> one.counts().size()).sum())
          .isLessThanOrEqualTo(MetUntranslated.MOST_IDS);
      report.forEach(one -> told.putAll(one.counts()));
      counts.told(report);
      report = counts.untold();
    }
    assertThat(told).hasSize(450);
  }

  @Test
  void forgetsTheOldestDayOfACountyThatCannotBeReached() {
    for (int day = 0; day <= UntoldCounts.MOST_DAYS; day++) {
      counts.take(met(RUN, DAY.plusDays(day), Map.of(HOME, 1)));
    }
    assertThat(counts.untold())
        .hasSize(UntoldCounts.MOST_DAYS)
        .noneMatch(one -> one.day().equals(DAY));
  }

  private static MetUntranslated met(String run, LocalDate day, Map<String, Integer> ids) {
    return new MetUntranslated(run, day, ids);
  }
}
