package org.suoma.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

  private static final OpeningHours.Span OFFICE = span("08:30", "17:30");
  private static final OpeningHours.Span MORNING = span("09:00", "12:00");

  /** The first week of October is off, the Saturday after it is worked. */
  private static final Workdays DAYS =
      new Workdays(
          1,
          List.of(
              new Workdays.Year(
                  2026,
                  "notice",
                  LocalDate.parse("2026-10-01").datesUntil(LocalDate.parse("2026-10-08")).toList(),
                  List.of(LocalDate.parse("2026-10-10")))));

  private static OpeningHours.Span span(String opens, String closes) {
    return new OpeningHours.Span(LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private static OpeningHours office(boolean workdaysOnly) {
    Map<DayOfWeek, OpeningHours.Span> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, OFFICE);
      }
    }
    return new OpeningHours(week, workdaysOnly);
  }

  private static boolean isOpen(OpeningHours hours, String at) {
    return hours.isOpen(LocalDateTime.parse(at), DAYS);
  }

  @Test
  void opensWithTheFirstMinuteAndClosesWithTheLast() {
    assertThat(isOpen(office(false), "2026-11-26T08:29")).isFalse();
    assertThat(isOpen(office(false), "2026-11-26T08:30")).isTrue();
    assertThat(isOpen(office(false), "2026-11-26T17:29")).isTrue();
    assertThat(isOpen(office(false), "2026-11-26T17:30")).isFalse();
    assertThat(isOpen(office(false), "2026-11-28T10:00")).as("Saturday").isFalse();
  }

  @Test
  void followsHolidaysAndTheDaysWorkedInTheirPlaceOnlyIfToldTo() {
    assertThat(isOpen(office(true), "2026-10-02T10:00")).as("a holiday").isFalse();
    assertThat(isOpen(office(false), "2026-10-02T10:00")).isTrue();
    assertThat(isOpen(office(true), "2026-10-10T10:00")).as("a worked Saturday").isTrue();
    assertThat(isOpen(office(false), "2026-10-10T10:00")).isFalse();
  }

  @Test
  void aWorkdayWithoutHoursOfItsOwnStaysClosed() {
    OpeningHours mondays = new OpeningHours(Map.of(DayOfWeek.MONDAY, OFFICE), true);

    assertThat(isOpen(mondays, "2026-11-24T10:00")).as("Tuesday").isFalse();
  }

  @Test
  void saysWhenItOpensNextOverAHoliday() {
    LocalDateTime evening = LocalDateTime.parse("2026-09-30T18:00");

    assertThat(office(true).nextOpening(evening, DAYS))
        .contains(LocalDateTime.parse("2026-10-08T08:30"));
    assertThat(office(true).nextOpening(LocalDateTime.parse("2026-11-26T07:00"), DAYS))
        .contains(LocalDateTime.parse("2026-11-26T08:30"));
    assertThat(office(true).openSince(Instant.parse("2026-11-26T04:00:00Z"), DAYS))
        .contains(Instant.parse("2026-11-26T00:30:00Z"));
  }

  @Test
  void tellsNeighbouringDaysTogether() {
    Map<DayOfWeek, OpeningHours.Span> week = new EnumMap<>(office(false).week());
    week.put(DayOfWeek.SATURDAY, MORNING);

    assertThat(new OpeningHours(week, true).inWords())
        .isEqualTo("周一至周五 08:30–17:30，周六 09:00–12:00，节假日不开");
  }

  @Test
  void refusesWhatNeverOpensOrEndsBeforeItBegins() {
    assertThatThrownBy(() -> new OpeningHours(Map.of(), false)).hasMessageContaining("一天");
    assertThatThrownBy(() -> span("12:00", "12:00")).hasMessageContaining("早于");
    assertThatThrownBy(() -> span("08:30:10", "12:00")).hasMessageContaining("到分");
  }
}
