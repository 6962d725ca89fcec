package org.suoma.app.voice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers and dates as they are spoken in Han, word by word, so that they can be put together from
 * recordings of their words.
 */
final class NumberWords {

  /** The largest that is said. */
  static final int MAX = 99_999_999;

  private static final List<String> DIGITS =
      List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九");
  private static final String TEN = "十";
  private static final String HUNDRED = "百";
  private static final String THOUSAND = "千";
  private static final String TEN_THOUSAND = "万";
  private static final List<String> POWERS = List.of("", TEN, HUNDRED, THOUSAND);

  private static final Map<DayOfWeek, String> WEEKDAYS =
      Map.of(
          DayOfWeek.MONDAY, "星期一",
          DayOfWeek.TUESDAY, "星期二",
          DayOfWeek.WEDNESDAY, "星期三",
          DayOfWeek.THURSDAY, "星期四",
          DayOfWeek.FRIDAY, "星期五",
          DayOfWeek.SATURDAY, "星期六",
          DayOfWeek.SUNDAY, "星期日");

  private NumberWords() {}

  /** E.g. 305 as 三 百 零 五; from 0 to {@value #MAX}. */
  static List<String> ofNumber(int number) {
    if (number < 0 || number > MAX) {
      throw new IllegalArgumentException("a number that is not said: " + number);
    }
    if (number == 0) {
      return List.of(DIGITS.get(0));
    }
    List<String> words = new ArrayList<>();
    int high = number / 10_000;
    int low = number % 10_000;
    if (high > 0) {
      words.addAll(belowTenThousand(high));
      words.add(TEN_THOUSAND);
      if (low > 0 && low < 1_000) {
        words.add(DIGITS.get(0));
      }
    }
    if (low > 0) {
      words.addAll(belowTenThousand(low));
    }
    // 十二, not 一十二, but 一百一十二.
    if (words.size() > 1 && words.get(0).equals(DIGITS.get(1)) && words.get(1).equals(TEN)) {
      words.remove(0);
    }
    return List.copyOf(words);
  }

  private static List<String> belowTenThousand(int number) {
    List<String> words = new ArrayList<>();
    boolean gap = false;
    for (int power = 3, unit = 1_000; power >= 0; power--, unit /= 10) {
      int digit = number / unit % 10;
      if (digit == 0) {
        gap = !words.isEmpty();
        continue;
      }
      if (gap) {
        words.add(DIGITS.get(0));
        gap = false;
      }
      words.add(DIGITS.get(digit));
      if (power > 0) {
        words.add(POWERS.get(power));
      }
    }
    return words;
  }

  /** E.g. 二 零 二 六 年 十 一 月 二 十 六 日 星期四. */
  static List<String> ofDay(LocalDate day) {
    List<String> words = new ArrayList<>();
    String.format("%04d", day.getYear()).chars().forEach(c -> words.add(DIGITS.get(c - '0')));
    words.add("年");
    words.addAll(ofNumber(day.getMonthValue()));
    words.add("月");
    words.addAll(ofNumber(day.getDayOfMonth()));
    words.add("日");
    words.add(WEEKDAYS.get(day.getDayOfWeek()));
    return List.copyOf(words);
  }
}
