package org.suoma.county.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.model.Job;
import org.suoma.county.tables.Field.Subject;

/** Reads vacancies, one a row. */
final class JobRows {

  private static final Pattern OPENINGS = Pattern.compile("(\\d{1,5})(?:\\.0+)?\\s*[人名个]?");

  private final Headings known;

  JobRows(Headings known) {
    this.known = known;
  }

  void read(Layout layout, String otherwise, Findings findings) {
    RowFields fields = new RowFields(layout, known, Subject.JOB, findings);
    if (!fields.areUnderstood(
        "不认识的列（招聘岗位的每一列都要说得清是什么；可以改列名，或删去这些列）",
        Field.JOB_TITLE,
        Field.JOB_EMPLOYER,
        Field.JOB_OPENINGS)) {
      return;
    }
    Caption caption = Caption.of(layout, otherwise, findings);
    caption.leaveOutTitle(otherwise, findings);
    if (!fields.take(row -> job(row, fields, caption, findings), "单位、岗位和地点")) {
      caption.leaveOutRest(findings);
    }
  }

  private static Optional<TableEntry> job(
      Row row, RowFields fields, Caption caption, Findings findings) {
    if (!fields.hasAll(row, Field.JOB_TITLE, Field.JOB_EMPLOYER, Field.JOB_OPENINGS)) {
      return Optional.empty();
    }
    String openings = fields.line(row, Field.JOB_OPENINGS);
    OptionalInt number = number(openings);
    if (number.isEmpty()) {
      findings.problem(
          row.number(),
          fields.heading(Field.JOB_OPENINGS),
          "人数要写成数字，例如 3，现在是“%s”；这一行没有导入".formatted(openings));
      return Optional.empty();
    }
    String until = fields.line(row, Field.JOB_UNTIL);
    Optional<LocalDate> day = Days.day(until);
    if (!until.isEmpty() && day.isEmpty()) {
      findings.problem(
          row.number(),
          fields.heading(Field.JOB_UNTIL),
          "没有“%s”这一天；请写成 2026-03-01 的样子，长期有效的请留空；这一行没有导入".formatted(until));
      return Optional.empty();
    }
    List<String> requirements = new ArrayList<>(fields.points(row, Field.JOB_REQUIREMENTS));
    requirements.addAll(fields.labelled(row, Field.JOB_LABELLED));
    String title = fields.line(row, Field.JOB_TITLE);
    String employer = fields.line(row, Field.JOB_EMPLOYER);
    String where = fields.line(row, Field.JOB_WHERE);
    return Optional.of(
        new TableEntry(
            title,
            caption.summary(),
            String.join("\n", employer, title, where),
            caption.unit(),
            caption.day(),
            new Job(
                employer,
                fields.line(row, Field.JOB_KIND),
                where,
                fields.line(row, Field.JOB_PAY),
                number.getAsInt(),
                requirements,
                fields.line(row, Field.JOB_CONTACT),
                day.orElse(null))));
  }

  private static OptionalInt number(String text) {
    Matcher openings = OPENINGS.matcher(text);
    boolean some = openings.matches() && Integer.parseInt(openings.group(1)) > 0;
    return some ? OptionalInt.of(Integer.parseInt(openings.group(1))) : OptionalInt.empty();
  }
}
