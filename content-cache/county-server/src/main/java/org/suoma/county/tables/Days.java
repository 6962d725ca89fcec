package org.suoma.county.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 2026-3-1, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301. */
final class Days {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-—－年./]\\s*(\\d{1,2})\\s*[-—－月./]\\s*(\\d{1,2})\\s*[日号]?");
  private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{2}\\s*[-年./]\\s*\\d{1,2}\\s*[-月./]\\s*\\d{1,2}\\s*日?");

  /** The days since 1899-12-30 by which Excel keeps a day: from 1982 to 2064. */
  private static final Pattern SERIAL = Pattern.compile("[3-5]\\d{4}");

  private static final LocalDate SERIAL_BEGIN = LocalDate.of(1899, 12, 30);

  private Days() {}

  /** The day, if the text is one and nothing else. */
  static Optional<LocalDate> day(String text) {
    String plain = text.strip();
    if (SERIAL.matcher(plain).matches()) {
      return Optional.of(SERIAL_BEGIN.plusDays(Integer.parseInt(plain)));
    }
    Matcher day = DAY.matcher(plain);
    if (day.matches()) {
      return of(day);
    }
    Matcher digits = DIGITS.matcher(plain);
    return digits.matches() ? of(digits) : Optional.empty();
  }

  /** The last day that a line names. */
  static Optional<LocalDate> lastIn(String line) {
    Matcher day = DAY.matcher(line);
    Optional<LocalDate> last = Optional.empty();
    while (day.find()) {
      last = of(day);
    }
    return last;
  }

  /** Whether the text is meant for a day that there is not. */
  static boolean isWrong(String text) {
    String plain = text.strip();
    boolean meant =
        DAY.matcher(plain).matches()
            || DIGITS.matcher(plain).matches()
            || SHORT_YEAR.matcher(plain).matches();
    return meant && day(plain).isEmpty();
  }

  /** Whether it is a day as Excel counts them, which no reader would know for one. */
  static boolean isSerial(String text) {
    return SERIAL.matcher(text.strip()).matches();
  }

  private static Optional<LocalDate> of(Matcher day) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
