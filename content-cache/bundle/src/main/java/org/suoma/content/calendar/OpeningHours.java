package org.suoma.content.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When something is open, by the day of the week and the clock on the wall.
 *
 * @param week from when until when; a day that is not here is closed; one day at least
 * @param workdaysOnly whether it stays closed on holidays; a weekend day that is worked in the
 *     place of another then has the hours of the week's first day, unless it has its own
 */
public record OpeningHours(Map<DayOfWeek, Span> week, boolean workdaysOnly) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The longest holidays with the days around them are shorter. */
  private static final int DAYS_AHEAD = 31;

  /** Copies the week, and refuses one that never opens, in words. */
  public OpeningHours {
    if (week.isEmpty()) {
      throw new IllegalArgumentException("开放时间至少要有一天");
    }
    Map<DayOfWeek, Span> copy = new EnumMap<>(DayOfWeek.class);
    copy.putAll(week);
    week = Collections.unmodifiableMap(copy);
  }

  /** The hours of a day; empty if it is closed. */
  public Optional<Span> on(LocalDate day, Workdays workdays) {
    if (workdaysOnly && !workdays.isWorkday(day)) {
      return Optional.empty();
    }
    Span own = week.get(day.getDayOfWeek());
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return own == null && workdaysOnly && weekend
        ? week.values().stream().findFirst()
        : Optional.ofNullable(own);
  }

  /** Whether it is open. */
  public boolean isOpen(LocalDateTime now, Workdays workdays) {
    return on(now.toLocalDate(), workdays)
        .filter(span -> span.holds(now.toLocalTime()))
        .isPresent();
  }

  /** Since when it is open, in China's time; empty while it is closed. */
  public Optional<Instant> openSince(Instant now, Workdays workdays) {
    LocalDateTime here = LocalDateTime.ofInstant(now, ZONE);
    return on(here.toLocalDate(), workdays)
        .filter(span -> span.holds(here.toLocalTime()))
        .map(span -> here.toLocalDate().atTime(span.opens()).atZone(ZONE).toInstant());
  }

  /** When it opens next; empty if it does not within a month. */
  public Optional<LocalDateTime> nextOpening(LocalDateTime now, Workdays workdays) {
    for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
      LocalDate day = now.toLocalDate().plusDays(ahead);
      Optional<LocalDateTime> opens =
          on(day, workdays).map(span -> day.atTime(span.opens())).filter(now::isBefore);
      if (opens.isPresent()) {
        return opens;
      }
    }
    return Optional.empty();
  }

  /** In words, e.g. {@code 周一至周五 08:30–17:30，节假日不开}. */
  public String inWords() {
    List<String> words = new ArrayList<>();
    for (Days days : days()) {
      words.add(days.inWords());
    }
    if (workdaysOnly) {
      words.add("节假日不开");
    }
    return String.join("，", words);
  }

  /** Neighbouring days with the same hours, from Monday on. */
  public List<Days> days() {
    List<Days> all = new ArrayList<>();
    week.forEach(
        (day, span) -> {
          Days last = all.isEmpty() ? null : all.get(all.size() - 1);
          if (last != null && last.span().equals(span) && last.until().plus(1) == day) {
            all.set(all.size() - 1, new Days(last.from(), day, span));
          } else {
            all.add(new Days(day, day, span));
          }
        });
    return List.copyOf(all);
  }

  /**
   * Days with the same hours.
   *
   * @param from the first
   * @param until the last
   * @param span their hours
   */
  public record Days(DayOfWeek from, DayOfWeek until, Span span) {

    /** In words, e.g. {@code 周一至周五 08:30–17:30}. */
    public String inWords() {
      String first = name(from);
      return (from == until ? first : first + "至" + name(until)) + " " + span.inWords();
    }

    private static String name(DayOfWeek day) {
      return day.getDisplayName(TextStyle.SHORT, Locale.CHINA);
    }
  }

  /**
   * Hours of one day.
   *
   * @param opens a whole minute, before it closes
   * @param closes a whole minute of the same day
   */
  public record Span(LocalTime opens, LocalTime closes) {

    /** Refuses hours that end before they begin, in words. */
    public Span {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException("开始要早于结束，现为 %s 到 %s".formatted(opens, closes));
      }
      if (!opens.truncatedTo(ChronoUnit.MINUTES).equals(opens)
          || !closes.truncatedTo(ChronoUnit.MINUTES).equals(closes)) {
        throw new IllegalArgumentException("开放时间精确到分，现为 %s 到 %s".formatted(opens, closes));
      }
    }

    private boolean holds(LocalTime time) {
      return !time.isBefore(opens) && time.isBefore(closes);
    }

    /** E.g. {@code 08:30–17:30}. */
    public String inWords() {
      return opens + "–" + closes;
    }
  }
}
