package org.suoma.county.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.DisclosureTable;
import org.suoma.county.sheets.Cell;
import org.suoma.county.tables.Field.Subject;

/**
 * Makes a table for the public of a sheet, all its columns as they are. A row with a personal
 * number, a day that there is not, or a cell in error is left out until somebody has mended it.
 */
final class DisclosureTables {

  private static final String SUBSIDIES = "补贴发放";
  private static final String FINANCE = "村级财务";
  private static final String VILLAGE_AFFAIRS = "村务事项";
  private static final String OTHER = "信息公开";

  private static final Pattern PERIOD =
      Pattern.compile(
          "\\d{4}\\s*年\\s*(第?[一二三四1-4]季度|[上下]半年|\\d{1,2}\\s*月份?([—－-]\\d{1,2}\\s*月)?|度|第[一二三四五六七八九十]+批)?");
  private static final Pattern VILLAGE =
      Pattern.compile("(?:^|[县区乡镇道：:])([\\u4e00-\\u9fa5&&[^县区乡镇道]]{1,6}?(?:村|社区))(?![级务民镇])");
  private static final Set<String> NO_VILLAGE = Set.of("农村", "全村", "各村", "本村", "乡村", "行政村");
  private static final Pattern SUBSIDY = Pattern.compile("补贴|补助|救助|低保|津贴|一卡通|发放");
  private static final Pattern MONEY = Pattern.compile("财务|收支|账目|经费");
  private static final Pattern ENDING =
      Pattern.compile("(发放|资金|情况|打卡|人员|农户|公示|公开|明细|汇总|统计|花名|信息)*(表|清单|名单|清册|名册|花名册|公示)$");

  private final Headings known;

  DisclosureTables(Headings known) {
    this.known = known;
  }

  void read(Layout layout, String otherwise, Findings findings) {
    Caption caption = Caption.of(layout, otherwise, findings);
    List<Heading> headings = layout.headings();
    headings.stream()
        .filter(heading -> !heading.isNamed())
        .forEach(heading -> findings.remark("%s没有标题，照样保留".formatted(heading.words())));
    List<List<String>> rows = new ArrayList<>();
    for (Row row : layout.rows()) {
      if (isFit(row, headings, findings)) {
        rows.add(cells(row, headings, findings));
      }
    }
    if (rows.isEmpty()) {
      findings.problem(0, "", "没有可以导入的行，整张表没有导入");
      return;
    }
    Totals.check(layout, findings);
    String title = caption.title();
    String context = String.join(" ", List.of(title, String.valueOf(caption.summary())));
    String period = found(PERIOD, context, 0).map(words -> words.replaceAll("\\s", "")).orElse("");
    if (period.isEmpty()) {
      findings.remark("标题里没有写是哪一年哪一月的");
    }
    String village = village(context);
    findings.add(
        new TableEntry(
            title,
            caption.summary(),
            title + "\n" + period,
            caption.unit(),
            caption.day(),
            new DisclosureTable(
                kind(title, village),
                village,
                item(layout, title, village, period),
                period,
                layout.words(),
                rows,
                caption.supervisionPhone(),
                caption.publicUntil())));
  }

  private boolean isFit(Row row, List<Heading> headings, Findings findings) {
    boolean fit =
        findings.isFit(row, headings, heading -> field(heading) == Field.TABLE_OPEN_PHONE);
    for (int i = 0; i < headings.size(); i++) {
      String text = row.cells().get(i).text();
      if (field(headings.get(i)) == Field.TABLE_DATE && Days.isWrong(text)) {
        findings.problem(
            row.number(), headings.get(i).words(), "没有“%s”这一天；请写成 2026-03-01 的样子".formatted(text));
        fit = false;
      }
    }
    return fit;
  }

  private List<String> cells(Row row, List<Heading> headings, Findings findings) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Cell cell = row.cells().get(i);
      boolean counted = field(headings.get(i)) == Field.TABLE_DATE && Days.isSerial(cell.text());
      if (counted) {
        String day = Days.day(cell.text()).map(String::valueOf).orElseThrow();
        findings.remark(
            "第 %d 行“%s”列的 %s 是 Excel 的日期序号，已写成 %s"
                .formatted(row.number(), headings.get(i).words(), cell.text(), day));
        cells.add(day);
      } else {
        cells.add(cell.line());
      }
    }
    return cells;
  }

  private @Nullable Field field(Heading heading) {
    return known.field(Subject.TABLE, heading.words()).orElse(null);
  }

  private static String kind(String title, @Nullable String village) {
    if (SUBSIDY.matcher(title).find()) {
      return SUBSIDIES;
    }
    if (village != null) {
      return MONEY.matcher(title).find() ? FINANCE : VILLAGE_AFFAIRS;
    }
    return OTHER;
  }

  private static @Nullable String village(String context) {
    Matcher named = VILLAGE.matcher(context);
    while (named.find()) {
      if (!NO_VILLAGE.contains(named.group(1))) {
        return named.group(1);
      }
    }
    return null;
  }

  /** The matter: a column that says the same in every row, or what the title is about. */
  private String item(Layout layout, String title, @Nullable String village, String period) {
    for (int i = 0; i < layout.headings().size(); i++) {
      int column = i;
      if (field(layout.headings().get(i)) == Field.TABLE_ITEM) {
        Set<String> values =
            layout.rows().stream()
                .filter(row -> !row.isTotal() && !row.isSubtotal())
                .map(row -> row.cells().get(column).line())
                .collect(Collectors.toSet());
        String only = values.size() == 1 ? values.iterator().next() : "";
        if (!only.isEmpty()) {
          return only;
        }
      }
    }
    String matter = title.replaceAll("\\s", "");
    if (!period.isEmpty()) {
      matter = matter.replace(period, "");
    }
    if (village != null && matter.contains(village)) {
      matter = matter.substring(matter.indexOf(village) + village.length());
    }
    matter = ENDING.matcher(matter.replaceAll("[（(][^）)]*[）)]", "")).replaceFirst("");
    return matter.isEmpty() ? title : matter;
  }

  private static Optional<String> found(Pattern pattern, String text, int group) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
  }
}
