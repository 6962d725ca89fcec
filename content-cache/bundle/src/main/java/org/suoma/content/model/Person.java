package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the public may know them: name, post and duty, nothing else.
 *
 * @param post e.g. {@code 双语通}, {@code 政务公开专员}, {@code 政策解读人}, {@code 代办员}
 * @param languages e.g. {@code 汉语}, {@code 彝语}
 * @param place id of the place where they serve; null if several
 * @param duty duty hours in words
 * @param shifts the same by days of the week, so that the kiosk can say who is there today; empty
 *     where it is not so regular
 * @param phone office telephone; null if none is published
 * @param tasks what they help with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
    String post,
    List<String> languages,
    @Nullable String place,
    String duty,
    List<Shift> shifts,
    @Nullable String phone,
    List<String> tasks)
    implements EntryBody {

  /** Copies the lists. */
  public Person {
    languages = Lists.copyOrEmpty(languages);
    tasks = Lists.copyOrEmpty(tasks);
    shifts = Lists.copyOrEmpty(shifts);
  }

  @Override
  public List<Block> text() {
    return List.of();
  }

  /** The shifts on a day of the week, in order of time. */
  public List<Shift> on(DayOfWeek day) {
    return shifts.stream()
        .filter(shift -> shift.days().contains(day))
        .sorted(Comparator.comparing(Shift::from))
        .toList();
  }

  /** Whether the person is at a place on a day of the week. */
  public boolean isAt(String otherPlace, DayOfWeek day) {
    return on(day).stream()
        .anyMatch(shift -> otherPlace.equals(shift.place() == null ? place : shift.place()));
  }

  /**
   * Hours on duty.
   *
   * @param days days of the week
   * @param from first minute, local time
   * @param until last minute, local time
   * @param place id of the place entry; null for the person's own place
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shift(
      List<DayOfWeek> days, LocalTime from, LocalTime until, @Nullable String place) {
    /** Copies the days and refuses a shift that ends before it begins. */
    public Shift {
      days = Lists.copyOrEmpty(days);
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("shift: %s is not before %s".formatted(from, until));
      }
    }
  }
}
