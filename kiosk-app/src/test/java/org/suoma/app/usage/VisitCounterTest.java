package org.suoma.app.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suoma.app.session.Visit;
import org.suoma.app.session.VisitDesk;
import org.suoma.content.usage.UsageCounts;
import org.suoma.content.usage.UsageKey;

class VisitCounterTest {

  /** 09:30 in China. */
  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-11-26T01:30:00Z"), ZoneOffset.UTC);

  /** GB 11643-1999, the specimen number of its annex. */
  private static final String ID_NUMBER = "11010519491231002X";

  private final VisitDesk desk = new VisitDesk(MORNING);
  private final VisitCounter counter = new VisitCounter(new Random(7), MORNING);

  @BeforeEach
  void watch() {
    counter.watch(desk);
  }

  @Test
  void aVisitCountsOnceWithItsHourItsEndAndItsLanguage() {
    desk.language(Visit.Language.BOTH);
    counter.opened("home", desk.touch());
    counter.opened("column", desk.touch());
    desk.finish();
    counter.opened("home", desk.touch());
    desk.finish(VisitDesk.End.TIME);

    assertThat(counts())
        .containsEntry(UsageKey.VISIT, 2)
        .containsEntry("hour/09", 2)
        .containsEntry(UsageKey.END_BY_TOUCH, 1)
        .containsEntry(UsageKey.END_BY_TIME, 1)
        .containsEntry("language/both", 1)
        .containsEntry("language/han", 1)
        .containsEntry("page/home", 2);
  }

  @Test
  void whereNobodyCameNoVisitEnds() {
    desk.finish(VisitDesk.End.TIME);

    assertThat(counts()).isEmpty();
  }

  @Test
  void aWordIsToldOnlyWhenFiveVisitsSearchedForIt() {
    for (int visit = 1; visit <= 5; visit++) {
      assertThat(counts()).doesNotContainKey("word/低保");
      for (int again = 0; again < 9; again++) {
        counter.typed("低保", false);
        counter.opened("home", desk.touch());
      }
      counter.typed("少见的姓名", false);
      counter.opened("home", desk.touch());
      if (visit > 1) {
        desk.finish();
      }
    }
    assertThat(counts()).doesNotContainKey("word/低保").containsEntry(UsageKey.SEARCH, 50);

    counter.typed("低保", false);
    counter.opened("home", desk.touch());
    assertThat(counts()).containsEntry("word/低保", 5).containsEntry("nothing/低保", 5);
  }

  @Test
  void anIdentityNumberIsNeverToldHoweverManyVisitsTypeIt() {
    for (int visit = 0; visit < 20; visit++) {
      counter.typed(ID_NUMBER, false);
      counter.opened("home", desk.touch());
      desk.finish();
    }

    assertThat(counts()).containsEntry(UsageKey.SEARCH_NOTHING, 20);
    assertThat(counter.reports().toString()).doesNotContain("1101").doesNotContain("002");
  }

  @Test
  void aPaperCountsOnceHoweverOftenItsJobIsAskedFor() {
    counter.opened("home", desk.touch());
    counter.printed(1, UsageKey.PRINT_RECEIPT);
    counter.printed(1, UsageKey.PRINT_RECEIPT);
    counter.printed(2, UsageKey.PRINT_SHEET);
    desk.finish();
    counter.printed(1, UsageKey.PRINT_RECEIPT);

    assertThat(counts())
        .containsEntry(UsageKey.PRINT_RECEIPT, 2)
        .containsEntry(UsageKey.PRINT_SHEET, 1);
  }

  @Test
  void reportsHoldNoMoreThanTheCountyTakes() {
    for (int entry = 0; entry < 250; entry++) {
      counter.entry("notice-" + entry);
    }

    assertThat(counter.reports())
        .allSatisfy(
            report -> assertThat(report.counts()).hasSizeLessThanOrEqualTo(UsageCounts.MOST_KEYS));
    assertThat(counts()).hasSize(250);
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> all = new HashMap<>();
    counter.reports().forEach(report -> all.putAll(report.counts()));
    return all;
  }
}
