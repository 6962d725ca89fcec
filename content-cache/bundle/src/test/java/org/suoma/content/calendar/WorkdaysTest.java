package org.suoma.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.content.model.MalformedContentException;

class WorkdaysTest {

  private final Workdays workdays = sample();

  private static Workdays sample() {
    try {
      return Workdays.read(Files.readAllBytes(Path.of("..", "sample-county", Workdays.FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
  @CsvSource({
    "2026-11-26, 20, 2026-12-24, no holiday between",
    "2026-09-24, 1, 2026-09-28, 中秋节 takes Friday and the weekend",
    "2026-09-30, 1, 2026-10-08, 国庆节 takes seven days",
    "2026-10-09, 1, 2026-10-10, a Saturday that is worked",
    "2026-02-13, 1, 2026-02-14, a Saturday that is worked before 春节",
    "2026-02-14, 1, 2026-02-24, 春节 takes nine days",
    "2026-02-14, 20, 2026-03-20, and the Saturday after it is worked",
    "2025-12-31, 1, 2026-01-04, 元旦 into the next year and a Sunday that is worked",
    "2026-11-28, 1, 2026-11-30, handed in on a Saturday",
    "2026-01-30, 20, 2026-03-05, over 春节 with two Saturdays worked",
  })
  void thePeriodEndsOnItsLastWorkingDay(LocalDate begin, int days, LocalDate end, String because) {
    assertThat(workdays.plus(begin, days)).as(because).isEqualTo(end);
    assertThat(workdays.between(begin, end)).isEqualTo(days);
  }

  @Test
  void whatIsNotAnnouncedYetIsNotCertain() {
    assertThat(workdays.covers(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(workdays.covers(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(workdays.isWorkday(LocalDate.of(2027, 1, 4))).as("a Monday").isTrue();
    assertThat(workdays.isWorkday(LocalDate.of(2027, 1, 2))).as("a Saturday").isFalse();
  }

  @Test
  void aYearLeftOutOrADayOfTwoKindsIsRefused() {
    assertRefused("{\"format\":2,\"years\":[]}", "format：应为 1，现为 2");
    assertRefused(
        """
        {"format":1,"years":[{"year":2025,"source":"s","off":[],"worked":[]},
          {"year":2027,"source":"s","off":[],"worked":[]}]}
        """,
        "2025 后面是 2027");
    assertRefused(
        """
        {"format":1,"years":[{"year":2026,"source":"s","off":["2026-01-01"],"worked":["2026-01-01"]}]}
        """,
        "2026-01-01 不能既放假又上班");
  }

  private static void assertRefused(String json, String because) {
    assertThatThrownBy(() -> Workdays.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedContentException.class)
        .hasMessageContaining(because);
  }
}
