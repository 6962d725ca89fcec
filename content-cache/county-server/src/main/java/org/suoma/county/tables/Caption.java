package org.suoma.county.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the lines above and below a table say about it.
 *
 * @param title its title
 * @param rest all other lines that can be shown
 * @param unit who publishes it; null if no line says so
 * @param day when it was published; null if no line says so
 * @param supervisionPhone null if no line gives it
 * @param publicUntil last day of the disclosure; null if no line gives it
 */
record Caption(
    String title,
    List<String> rest,
    @Nullable String unit,
    @Nullable LocalDate day,
    @Nullable String supervisionPhone,
    @Nullable LocalDate publicUntil) {

  /** No title of an entry is longer; a longer line is a text. */
  private static final int MAX_TITLE = 120;

  private static final Pattern NO_TITLE =
      Pattern.compile("附件\\s*\\d*[:：]?|.{1,12}[:：].*|[（(].*[）)]");
  private static final Pattern PHONE =
      Pattern.compile("(?:监督|举报|投诉).{0,6}电话[:：]\\s*([0-9][0-9 \\-—转]{5,24})");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:公示|公开|发布|填报|制表|主管|编制)(?:单位|部门|机关)(?:（[^）]*）)?[:：]\\s*([^\\s　；;，,]{2,40}).*");
  private static final Pattern PUBLISHED =
      Pattern.compile("(?:公示|公开|发布|制表|填表|填报|编制)(?:日期|时间)[:：].*");
  private static final Pattern LASTING = Pattern.compile("(?:公示|公开)(?:期|期限|起止时间|起止日期)[:：].*");

  Caption {
    rest = List.copyOf(rest);
  }

  /** Reads the lines; those that must not be shown are told and left out. */
  static Caption of(Layout layout, String otherwise, Findings findings) {
    List<String> rest = new ArrayList<>();
    String title = null;
    String unit = null;
    String phone = null;
    LocalDate day = null;
    LocalDate until = null;
    List<Line> lines = new ArrayList<>(layout.above());
    lines.addAll(layout.below());
    for (Line line : lines) {
      String text = line.text();
      Matcher phoned = PHONE.matcher(text);
      boolean hasPhone = phoned.find();
      if (!findings.isFit(line, hasPhone)) {
        continue;
      }
      boolean heads = layout.above().contains(line) && text.length() <= MAX_TITLE;
      if (title == null && heads && !NO_TITLE.matcher(text).matches()) {
        title = text;
        continue;
      }
      if (hasPhone && phone == null) {
        phone = phoned.group(1).strip();
      }
      Matcher named = UNIT.matcher(text);
      if (named.matches() && unit == null) {
        unit = named.group(1);
      }
      if (LASTING.matcher(text).matches()) {
        until = Days.lastIn(text).orElse(until);
      } else if (PUBLISHED.matcher(text).matches()) {
        day = Days.lastIn(text).orElse(day);
      }
      rest.add(text);
    }
    return new Caption(Optional.ofNullable(title).orElse(otherwise), rest, unit, day, phone, until);
  }

  /** Says that a title of the sheet's own is not shown, where its rows become entries. */
  void leaveOutTitle(String otherwise, Findings findings) {
    if (!title.equals(otherwise)) {
      findings.remark("表的标题“%s”不出现在条目里".formatted(title));
    }
  }

  /** Says that the other lines are not shown, where no entry has them as its summary. */
  void leaveOutRest(Findings findings) {
    rest.forEach(line -> findings.remark("表外的“%s”不导入".formatted(line)));
  }

  /** The other lines in one; null for none. */
  @Nullable String summary() {
    return rest.isEmpty() ? null : String.join("；", rest);
  }
}
