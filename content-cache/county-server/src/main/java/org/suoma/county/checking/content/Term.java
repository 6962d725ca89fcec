package org.suoma.county.checking.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a document says that it is in force. */
final class Term {

  private static final String HAN_NUMBERS = "零一二三四五六七八九十";

  private static final Pattern UNTIL =
      Pattern.compile("有效期[^。；]{0,6}?[至到]\\s*(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern YEARS =
      Pattern.compile("(?<!证书|许可证|证件|证明|执照|结果)有效期为?(\\d{1,2}|[一二两三四五六七八九十])年");
  private static final Pattern FROM_ITS_START = Pattern.compile("施行|实施|印发|执行|公布|发布");

  private Term() {}

  /** The last day, if the sentence says that the document itself ends; empty otherwise. */
  static Optional<LocalDate> of(String text, @Nullable LocalDate begin) {
    if (!text.contains("有效期") || !FROM_ITS_START.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher until = UNTIL.matcher(text);
    if (until.find()) {
      return day(until);
    }
    Matcher years = YEARS.matcher(text);
    return begin != null && years.find()
        ? Optional.of(begin.plusYears(number(years.group(1))).minusDays(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher found) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String written) {
    int han = HAN_NUMBERS.indexOf(written.replace('两', '二'));
    return han >= 0 ? han : Integer.parseInt(written);
  }
}
