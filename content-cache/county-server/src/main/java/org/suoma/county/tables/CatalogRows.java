package org.suoma.county.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Column.Level;
import org.suoma.county.tables.Field.Subject;

/** Reads columns of the catalog; rows with one name are one column, their rules together. */
final class CatalogRows {

  private static final Pattern EVERY_DAYS = Pattern.compile("(\\d{1,4})\\s*(天|日|个?工作日)?");

  private static final Pattern LEVELS = Pattern.compile("([县区市乡镇村]级?|街道|社区|居委会|村委会|[、,，/和及\\s])+");

  /** Days that the usual words for periods allow at most. */
  private static final Map<String, Integer> PERIODS =
      Map.of(
          "每日", 1, "每天", 1, "每周", 7, "每月", 31, "每季度", 92, "每季", 92, "每半年", 184, "半年", 184, "每年",
          366, "年度", 366);

  private final Headings known;

  CatalogRows(Headings known) {
    this.known = known;
  }

  void read(Layout layout, String otherwise, Findings findings) {
    RowFields fields = new RowFields(layout, known, Subject.COLUMN, findings);
    if (!fields.areUnderstood("不认识的列（可以改列名，或删去这些列）", Field.COLUMN_LEVEL_1)) {
      return;
    }
    Caption caption = Caption.of(layout, otherwise, findings);
    caption.leaveOutTitle(otherwise, findings);
    caption.leaveOutRest(findings);
    Map<List<String>, Draft> drafts = new LinkedHashMap<>();
    for (Row row : fields.rows()) {
      if (fields.hasAll(row, Field.COLUMN_LEVEL_1)) {
        add(row, fields, drafts, findings);
      }
    }
    drafts.forEach((path, draft) -> findings.add(draft.line(path)));
  }

  private static void add(
      Row row, RowFields fields, Map<List<String>, Draft> drafts, Findings findings) {
    String second = fields.line(row, Field.COLUMN_LEVEL_2);
    String third = fields.line(row, Field.COLUMN_LEVEL_3);
    if (second.isEmpty() && !third.isEmpty()) {
      findings.problem(row.number(), fields.heading(Field.COLUMN_LEVEL_2), "有三级栏目却没有二级栏目；这一行没有导入");
      return;
    }
    List<Level> levels = new ArrayList<>();
    String words = fields.line(row, Field.COLUMN_LEVELS);
    if (!words.isEmpty()) {
      levels.addAll(levels(words));
      if (levels.isEmpty()) {
        findings.problem(
            row.number(),
            fields.heading(Field.COLUMN_LEVELS),
            "不认识的层级“%s”（县级、乡镇、街道、村）；这一行没有导入".formatted(words));
        return;
      }
    }
    List<String> path =
        Stream.of(fields.line(row, Field.COLUMN_LEVEL_1), second, third)
            .filter(name -> !name.isEmpty())
            .toList();
    Draft draft = Objects.requireNonNull(drafts.computeIfAbsent(path, unused -> new Draft()));
    draft.levels.addAll(levels);
    draft.rules.addAll(fields.labelled(row, Field.COLUMN_RULE));
    String owner = fields.line(row, Field.COLUMN_OWNER);
    if (!owner.isEmpty() && draft.owner != null && !draft.owner.equals(owner)) {
      draft.rules.add("责任单位：" + owner);
    } else if (!owner.isEmpty()) {
      draft.owner = owner;
    }
    String update = fields.line(row, Field.COLUMN_UPDATE);
    if (!update.isEmpty()) {
      int days = days(update);
      draft.updateDays = draft.updateDays == 0 ? days : draft.updateDays;
      if (days == 0 || draft.updateDays != days || !update.matches("\\d+")) {
        draft.rules.add(fields.heading(Field.COLUMN_UPDATE) + "：" + update);
      }
    }
  }

  private static int days(String words) {
    Matcher days = EVERY_DAYS.matcher(words);
    return days.matches()
        ? Integer.parseInt(days.group(1))
        : Objects.requireNonNullElse(PERIODS.get(words), 0);
  }

  /** The levels that the words name; none if they name anything else as well. */
  private static Set<Level> levels(String words) {
    Set<Level> levels = new TreeSet<>();
    if (!LEVELS.matcher(words).matches()) {
      return levels;
    }
    if (words.contains("县") || words.contains("区级") || words.contains("市")) {
      levels.add(Level.COUNTY);
    }
    if (words.contains("乡") || words.contains("镇")) {
      levels.add(Level.TOWNSHIP);
    }
    if (words.contains("街道")) {
      levels.add(Level.STREET);
    }
    if (words.contains("村") || words.contains("社区")) {
      levels.add(Level.VILLAGE);
    }
    return levels;
  }

  /** A column while its rows come in. */
  private static final class Draft {
    private final Set<Level> levels = new TreeSet<>();
    private final Set<String> rules = new LinkedHashSet<>();
    private @Nullable String owner;
    private int updateDays;

    CatalogLine line(List<String> path) {
      return new CatalogLine(
          path,
          owner,
          updateDays,
          rules.isEmpty() ? null : String.join("；", rules),
          List.copyOf(levels));
    }
  }
}
