package org.suoma.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YiCalendarTest {

  private final YiCalendar calendar = YiCalendar.bundled();

  @Test
  void writesADateAsCldrDoes() {
    assertThat(calendar.dateAndWeekday(LocalDate.of(2026, 11, 26))).isEqualTo("2026ꈎ11ꆪ26ꑍ ꆏꊂꇖ");
  }

  @ParameterizedTest
  @CsvSource({
    "MONDAY,ꆏꊂꋍ",
    "TUESDAY,ꆏꊂꑍ",
    "WEDNESDAY,ꆏꊂꌕ",
    "THURSDAY,ꆏꊂꇖ",
    "FRIDAY,ꆏꊂꉬ",
    "SATURDAY,ꆏꊂꃘ",
    "SUNDAY,ꑬꆏꑍ"
  })
  void namesTheWeekdaysAsCldr48Does(DayOfWeek day, String name) {
    assertThat(calendar.weekday(day)).isEqualTo(name);
  }

  /** Why the strings come with the program; once a newer JDK is required, they may go. */
  @Test
  @EnabledOnJre(JRE.JAVA_17)
  void jdk17PrintsTheSundayOfAnOlderCldr() {
    String sunday = DayOfWeek.SUNDAY.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ii"));

    assertThat(sunday).isEqualTo("ꑭꆏꑍ").isNotEqualTo(calendar.weekday(DayOfWeek.SUNDAY));
  }
}
