package org.suoma.county.numbers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that figures are about.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param label as people say it, such as 2026年11月
 * @param code as it stands in addresses and names of files: {@code 2026-11}, {@code 2026-Q4},
 *     {@code 2026}, or {@code 2026-11-01..2026-11-15}
 */
public record Period(LocalDate first, LocalDate last, String label, String code) {

  /** No period is longer. */
  public static final int MOST_DAYS = 366;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final Pattern MONTH = Pattern.compile("20\\d\\d-\\d\\d");
  private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)-Q([1-4])");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Pattern RANGE = Pattern.compile("([0-9-]{10})\\.\\.([0-9-]{10})");

  /** The period of this code; empty if it is none, ends before it begins, or is too long. */
  public static Optional<Period> of(String code) {
    Matcher quarter = QUARTER.matcher(code);
    Matcher range = RANGE.matcher(code);
    try {
      if (MONTH.matcher(code).matches()) {
        return Optional.of(month(YearMonth.parse(code)));
      }
      if (quarter.matches()) {
        return Optional.of(
            quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
      }
      if (YEAR.matcher(code).matches()) {
        LocalDate first = LocalDate.of(Integer.parseInt(code), 1, 1);
        return Optional.of(new Period(first, first.plusYears(1).minusDays(1), code + "年", code));
      }
      return range.matches()
          ? days(LocalDate.parse(range.group(1)), LocalDate.parse(range.group(2)))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A month. */
  public static Period month(YearMonth month) {
    return new Period(
        month.atDay(1),
        month.atEndOfMonth(),
        "%d年%d月".formatted(month.getYear(), month.getMonthValue()),
        month.toString());
  }

  private static Period quarter(int year, int number) {
    LocalDate first = LocalDate.of(year, (number - 1) * MONTHS_OF_QUARTER + 1, 1);
    return new Period(
        first,
        first.plusMonths(MONTHS_OF_QUARTER).minusDays(1),
        "%d年第%d季度".formatted(year, number),
        "%d-Q%d".formatted(year, number));
  }

  private static Optional<Period> days(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return days < 1 || days > MOST_DAYS
        ? Optional.empty()
        : Optional.of(new Period(first, last, "%s至%s".formatted(first, last), first + ".." + last));
  }

  /** How many days it has. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }
}
