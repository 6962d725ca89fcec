package org.suoma.county.checking.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.suoma.content.form.Identifiers;

/** 公民身份号码 (GB 11643): place, day of birth, sequence, check character. */
final class CitizenNumber {

  static final int LENGTH = 18;

  /** Numbers given out before 1999, without century and check character. */
  static final int OLD_LENGTH = 15;

  private static final int FIRST_YEAR = 1880;

  /** First two digits of places (GB/T 2260), and of residents of Taiwan, Hong Kong and Macao. */
  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);

  private CitizenNumber() {}

  /** Whether 18 characters are one that somebody may have. */
  static boolean isValid(String number) {
    return Identifiers.isCitizenNumber(number)
        && hasPlace(number)
        && isDay(number.substring(6, 14));
  }

  /** Whether 15 digits may be an old one; without a check digit this tells little. */
  static boolean isOld(String number) {
    return number.matches("\\d{15}") && hasPlace(number) && isDay("19" + number.substring(6, 12));
  }

  private static boolean hasPlace(String number) {
    return PROVINCES.contains(Integer.parseInt(number.substring(0, 2)));
  }

  private static boolean isDay(String day) {
    try {
      LocalDate born =
          LocalDate.of(
              Integer.parseInt(day.substring(0, 4)),
              Integer.parseInt(day.substring(4, 6)),
              Integer.parseInt(day.substring(6)));
      return born.getYear() >= FIRST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
