package org.suoma.county.numbers;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes figures as values divided by commas (RFC 4180), one line for each figure; begins with a
 * byte order mark, without which Excel takes UTF-8 for GBK.
 */
public final class UsageCsv {

  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");

  private UsageCsv() {}

  /** The text, to be written as UTF-8. */
  public static String of(Usage usage) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(line("时段", "范围", "分类", "内容", "次数"));
    for (Usage.Part part : usage.parts()) {
      for (Figure figure : part.figures()) {
        text.append(
            line(
                usage.period().label(), usage.where(), part.name(), figure.label(), figure.text()));
      }
    }
    return text.toString();
  }

  /** A line; what begins like a formula stays text in a spreadsheet. */
  static String line(String... values) {
    return Arrays.stream(values).map(UsageCsv::value).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String value(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    String harmless = formula ? "'" + text : text;
    return NEEDS_QUOTES.matcher(harmless).find()
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
