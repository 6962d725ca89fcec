package org.suoma.county.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year.
 *
 * @param year 2000 to 2099
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

  /** How many a year has. */
  public static final int OF_A_YEAR = 4;

  private static final int MONTHS = 3;
  private static final Pattern CODE = Pattern.compile("(20\\d\\d)-Q([1-4])");

  /** The quarter of this code, such as {@code 2026-Q1}; empty if it is none. */
  public static Optional<Quarter> of(String code) {
    Matcher parts = CODE.matcher(code);
    return parts.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** As addresses and files name it. */
  public String code() {
    return "%d-Q%d".formatted(year, number);
  }

  /** As people say it. */
  public String label() {
    return "%d年第%d季度".formatted(year, number);
  }

  /** Its first day. */
  public LocalDate first() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  /** Its last day. */
  public LocalDate last() {
    return first().plusMonths(MONTHS).minusDays(1);
  }

  /** Its first moment. */
  Instant from(ZoneId zone) {
    return first().atStartOfDay(zone).toInstant();
  }

  /** The first moment after it. */
  Instant until(ZoneId zone) {
    return last().plusDays(1).atStartOfDay(zone).toInstant();
  }
}
