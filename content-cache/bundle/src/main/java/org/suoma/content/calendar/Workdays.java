package org.suoma.content.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * Working days, file {@value #FILE} of a release: Monday to Friday but for holidays, and the
 * weekend days worked in their place (全国年节及纪念日放假办法; the State Council's yearly notice).
 *
 * @param format 1
 * @param years those whose holidays are announced, in order and without gaps; may be empty
 */
public record Workdays(int format, List<Year> years) {

  /** The file's name in a release. */
  public static final String FILE = "workdays.json";

  private static final int FORMAT = 1;
  private static final int MOST_DAYS = 10_000;

  /** Refuses formats that are not known, and gaps between years. */
  public Workdays {
    if (format != FORMAT) {
      throw new IllegalArgumentException("format：应为 1，现为 " + format);
    }
    years = years == null ? List.of() : List.copyOf(years);
    for (int i = 1; i < years.size(); i++) {
      if (years.get(i).year() != years.get(i - 1).year() + 1) {
        throw new IllegalArgumentException(
            "years：年份应依次相连，%d 后面是 %d".formatted(years.get(i - 1).year(), years.get(i).year()));
      }
    }
  }

  /** Monday to Friday, of which nothing is certain. */
  public static Workdays unannounced() {
    return new Workdays(FORMAT, List.of());
  }

  /**
   * Reads the file.
   *
   * @throws MalformedContentException saying what is wrong with it
   */
  public static Workdays read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, Workdays.class);
  }

  /** Whether the holidays around this day are announced, so that what is said of it is certain. */
  public boolean covers(LocalDate day) {
    return years.stream().anyMatch(year -> year.year() == day.getYear());
  }

  /** Whether people work on this day; where nothing is announced, from Monday to Friday. */
  public boolean isWorkday(LocalDate day) {
    for (Year year : years) {
      if (year.off().contains(day)) {
        return false;
      }
      if (year.worked().contains(day)) {
        return true;
      }
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /**
   * The last day of a period of so many working days; the day on which it begins does not count
   * (民法典, art. 201).
   *
   * @param workdays 1 to 10,000
   */
  public LocalDate plus(LocalDate begin, int workdays) {
    if (workdays < 1 || workdays > MOST_DAYS) {
      throw new IllegalArgumentException("workdays: must be 1 to 10000, is " + workdays);
    }
    LocalDate day = begin;
    for (int left = workdays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkday(day)) {
        left--;
      }
    }
    return day;
  }

  /**
   * How many working days lie after the first and not after the last; 0 if the last is not later.
   */
  public int between(LocalDate first, LocalDate last) {
    int count = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        count++;
      }
    }
    return count;
  }

  /**
   * One year as announced.
   *
   * @param year e.g. 2026
   * @param source address or number of the notice
   * @param off holidays and the days taken with them, weekends included
   * @param worked weekend days that are worked
   */
  public record Year(int year, String source, List<LocalDate> off, List<LocalDate> worked) {
    /** Copies the days; refuses one that is both. */
    public Year {
      off = off == null ? List.of() : List.copyOf(off);
      worked = worked == null ? List.of() : List.copyOf(worked);
      for (LocalDate day : worked) {
        if (off.contains(day)) {
          throw new IllegalArgumentException("years：%s 不能既放假又上班".formatted(day));
        }
      }
    }
  }
}
