package org.suoma.county.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suoma.content.model.Person;
import org.suoma.county.tables.Field.Subject;

/** Reads rosters of staff, one a row: name, post and duty, nothing else. */
final class PersonRows {

  private static final Pattern PHONE = Pattern.compile("[0-9][0-9\\-—－()（）转、/,， ]{5,40}");

  private final Headings known;

  PersonRows(Headings known) {
    this.known = known;
  }

  void read(Layout layout, String otherwise, Findings findings) {
    RowFields fields = new RowFields(layout, known, Subject.PERSON, findings);
    if (!fields.areUnderstood(
        "不公开的列（人员只公开姓名、单位、岗位、值班和办公电话；请删去这些列，如果这是一张公示表，请把“岗位”列改个名称）",
        Field.PERSON_NAME,
        Field.PERSON_POST)) {
      return;
    }
    Caption caption = Caption.of(layout, otherwise, findings);
    caption.leaveOutTitle(otherwise, findings);
    if (!fields.take(row -> person(row, fields, caption, findings), "单位、姓名和岗位")) {
      caption.leaveOutRest(findings);
    }
  }

  private static Optional<TableEntry> person(
      Row row, RowFields fields, Caption caption, Findings findings) {
    if (!fields.hasAll(row, Field.PERSON_NAME, Field.PERSON_POST)) {
      return Optional.empty();
    }
    String phone = fields.line(row, Field.PERSON_PHONE);
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      findings.problem(
          row.number(),
          fields.heading(Field.PERSON_PHONE),
          "这不像电话号码：“%s”；这一行没有导入".formatted(phone));
      return Optional.empty();
    }
    String name = fields.line(row, Field.PERSON_NAME);
    String post = fields.line(row, Field.PERSON_POST);
    String unit = fields.line(row, Field.PERSON_UNIT);
    List<String> languages =
        fields.points(row, Field.PERSON_LANGUAGES).stream()
            .flatMap(words -> Stream.of(words.split("[、,，/\\s]+")))
            .filter(word -> !word.isEmpty())
            .toList();
    String duty =
        Stream.of(fields.line(row, Field.PERSON_DUTY), fields.line(row, Field.PERSON_PLACE))
            .filter(words -> !words.isEmpty())
            .reduce((hours, place) -> hours + "，" + place)
            .orElse("");
    return Optional.of(
        new TableEntry(
            "%s（%s）".formatted(name, post),
            caption.summary(),
            String.join("\n", unit, name, post),
            unit.isEmpty() ? caption.unit() : unit,
            caption.day(),
            new Person(
                post,
                languages,
                null,
                duty,
                List.of(),
                phone.isEmpty() ? null : phone,
                fields.points(row, Field.PERSON_TASKS))));
  }
}
