package org.suoma.county.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.model.ContentJson;
import org.suoma.content.usage.UsageCounts;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.FleetStores;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.kiosk.EnrolmentStore;
import org.suoma.county.storage.kiosk.UsageLog;

@OnEveryDatabase
class NumbersTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-26T04:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final String RUN = "0123456789abcdef";
  private static final String NEXT_RUN = "fedcba9876543210";
  private static final Period NOVEMBER = Period.of("2026-11").orElseThrow();

  /** GB 11643-1999, the specimen number of its annex. */
  private static final String ID_NUMBER = "11010519491231002x";

  @TempDir private Path folder;
  private Database database;
  private UsageLog log;
  private Numbers numbers;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    database = databases.open(folder);
    log = new UsageLog(database);
    ContentShelf shelf = new ContentShelf(database, new ContentJson());
    EnrolmentStore enrolments = new EnrolmentStore(database);
    enrolments.invite("hall-1", "513401", "", "hash", NOON.instant(), NOON.instant());
    numbers = new Numbers(log, enrolments, shelf, NOON);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void beingToldAgainChangesNothingAndRunsAreAddedUp() {
    put("hall-1", RUN, TODAY, Map.of("visit", 3));
    put("hall-1", RUN, TODAY, Map.of("visit", 5));
    put("hall-1", RUN, TODAY, Map.of("visit", 4));
    put("hall-1", NEXT_RUN, TODAY, Map.of("visit", 10));
    put("hall-2", RUN, TODAY.minusDays(1), Map.of("visit", 100));

    Usage all = numbers.usage(NOVEMBER, "", "");
    assertThat(all.totals()).contains(Figure.of("使用人次", 115));
    assertThat(all.byKiosk()).containsExactly(Figure.of("hall-2", 100), Figure.of("hall-1", 15));
    assertThat(all.byArea()).containsExactly(Figure.of("没有登记地区", 100), Figure.of("513401", 15));
    assertThat(all.byDay())
        .hasSize(30)
        .contains(Figure.of("2026-11-25", 100), Figure.of("2026-11-26", 15));
    assertThat(numbers.usage(NOVEMBER, "513401", "").totals()).contains(Figure.of("使用人次", 15));
    assertThat(numbers.usage(NOVEMBER, "", "hall-2").totals()).contains(Figure.of("使用人次", 100));
  }

  @Test
  void smallNumbersOfOneKioskInOneHourAreNotTold() {
    put("hall-1", RUN, TODAY, Map.of("visit", 9, "hour/09", 4, "hour/10", 5));
    put("hall-2", RUN, TODAY, Map.of("visit", 3, "hour/09", 3));

    assertThat(numbers.usage(NOVEMBER, "", "hall-1").byHour())
        .extracting(Figure::text)
        .containsExactly("少于 5", "5");
    assertThat(numbers.usage(NOVEMBER, "", "").byHour())
        .extracting(Figure::text)
        .containsExactly("7", "5");
  }

  @Test
  void longPeriodsAreShownByMonth() {
    put("hall-1", RUN, TODAY, Map.of("visit", 3));
    Usage year = numbers.usage(Period.of("2026").orElseThrow(), "", "");

    assertThat(year.byDay()).hasSize(12).contains(Figure.of("2026-11", 3));
    assertThat(numbers.usage(Period.of("2026-Q3").orElseThrow(), "", "").isEmpty()).isTrue();
  }

  @Test
  void countsAreForgottenAfterTheirTime() {
    put("hall-1", RUN, TODAY, Map.of("visit", 3));
    LocalDate later = TODAY.plusDays(UsageLog.DAYS);
    log.put("hall-1", List.of(new UsageCounts(NEXT_RUN, later, Map.of("visit", 1))), later);

    assertThat(numbers.usage(NOVEMBER, "", "").isEmpty()).isTrue();
  }

  @Test
  void theFilesHoldTheFiguresAndTheCsvBeginsWithAByteOrderMark() throws IOException {
    put(
        "hall-1",
        RUN,
        TODAY,
        Map.of("visit", 9, "nothing/残疾证", 6, "word/残疾证", 6, "entry/gone", 2, "hour/09", 4));
    Usage usage = numbers.usage(NOVEMBER, "", "hall-1");

    byte[] csv = UsageCsv.of(usage).getBytes(UTF_8);
    assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(csv, UTF_8))
        .contains(
            "2026年11月,hall-1,总数,使用人次,9\r\n",
            "没有找到的词,残疾证,6\r\n",
            "条目,gone,2\r\n",
            "每小时使用,09 时,少于 5\r\n");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(UsageBook.of(usage)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(usage.parts().size());
      assertThat(book.getSheet("总数").getRow(3).getCell(1).getNumericCellValue()).isEqualTo(9);
    }
  }

  @Test
  void aReportWithAnIdentityNumberOrARareWordLeavesNothingInTheDatabase() {
    Fleet fleet = new Fleet(FleetStores.of(database), Workdays::unannounced, NOON);
    fleet.take(report("\"word/%s\":9".formatted(ID_NUMBER)));
    fleet.take(report("\"word/罕见\":4"));
    fleet.take(report("\"word/低保\":5"));

    Map<String, Long> items = log.items(TODAY, TODAY, Set.of("hall-1"));
    assertThat(items).containsExactly(Map.entry("word/低保", 5L));
    assertThat(fleet.kiosks()).hasSize(1);
  }

  @Test
  void periodsAreReadAndOthersRefused() {
    assertThat(Period.of("2026-Q4").orElseThrow())
        .extracting(Period::first, Period::last, Period::label)
        .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), "2026年第4季度");
    assertThat(Period.of("2026-11-01..2026-11-15").orElseThrow().days()).isEqualTo(15);
    for (String wrong :
        List.of(
            "", "2026-13", "2026-Q5", "2026-11-15..2026-11-01", "2025-01-01..2026-12-31", "x")) {
      assertThat(Period.of(wrong)).isEqualTo(Optional.empty());
    }
  }

  private static byte[] report(String counts) {
    return """
        {"kiosk":"hall-1","usage":[{"run":"%s","day":"2026-11-26","counts":{%s}}]}
        """
        .formatted(RUN, counts)
        .getBytes(UTF_8);
  }

  private void put(String kiosk, String run, LocalDate day, Map<String, Integer> counts) {
    log.put(kiosk, List.of(new UsageCounts(run, day, counts)), TODAY);
  }
}
