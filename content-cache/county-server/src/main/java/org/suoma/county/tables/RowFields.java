package org.suoma.county.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suoma.county.sheets.Cell;
import org.suoma.county.tables.Field.Subject;

/** Reads rows of a sheet whose every column must have a meaning. */
final class RowFields {

  private final Layout layout;
  private final Findings findings;
  private final List<Optional<Field>> fields;

  RowFields(Layout layout, Headings known, Subject subject, Findings findings) {
    this.layout = layout;
    this.findings = findings;
    this.fields = layout.words().stream().map(words -> known.field(subject, words)).toList();
  }

  /**
   * Whether the sheet has the columns that are needed and none without a meaning; otherwise says
   * which.
   *
   * @param whyNot what is said about columns without a meaning
   */
  boolean areUnderstood(String whyNot, Field... needed) {
    List<String> strange = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isEmpty()) {
        strange.add(layout.headings().get(i).words());
      }
    }
    List<String> missing =
        Stream.of(needed)
            .filter(field -> !fields.contains(Optional.of(field)))
            .map(Field::label)
            .toList();
    if (!missing.isEmpty()) {
      findings.problem(0, "", "缺少列：%s；整张表没有导入".formatted(String.join("、", missing)));
    }
    if (!strange.isEmpty()) {
      findings.problem(0, "", "有%s：%s；整张表没有导入".formatted(whyNot, String.join("、", strange)));
    }
    if (missing.isEmpty() && strange.isEmpty()) {
      String numbers =
          layout.headings().stream()
              .filter(heading -> isNumber(layout.headings().indexOf(heading)))
              .map(Heading::words)
              .collect(Collectors.joining("、"));
      if (!numbers.isEmpty()) {
        findings.remark("“%s”列只是行号，不导入".formatted(numbers));
      }
    }
    return missing.isEmpty() && strange.isEmpty();
  }

  /** The rows that are fit to be read, without those that sum up. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Row row : layout.rows()) {
      if (row.isTotal() || row.isSubtotal()) {
        findings.remark("第 %d 行是合计，不导入".formatted(row.number()));
      } else if (findings.isFit(row, layout.headings(), heading -> true)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * Takes an entry from each of the {@link #rows}, and says where two are about the same.
   *
   * @param read gives none where it has said why not
   * @param same what two such rows have in common
   * @return whether there was any
   */
  boolean take(Function<Row, Optional<TableEntry>> read, String same) {
    Map<String, Integer> seen = new HashMap<>();
    for (Row row : rows()) {
      Optional<TableEntry> taken = read.apply(row);
      if (taken.isPresent()) {
        Integer earlier = seen.putIfAbsent(taken.get().key(), row.number());
        if (earlier != null) {
          findings.remark("第 %d 行和第 %d 行的%s相同，请看看是不是重复".formatted(row.number(), earlier, same));
        }
        findings.add(taken.get());
      }
    }
    return !seen.isEmpty();
  }

  /** What the row says under this field; in several columns, each in turn. */
  List<Cell> cells(Row row, Field field) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).equals(Optional.of(field)) && !row.cells().get(i).isBlank()) {
        cells.add(row.cells().get(i));
      }
    }
    return cells;
  }

  /** The same on one line; empty if it says nothing. */
  String line(Row row, Field field) {
    return cells(row, field).stream().map(Cell::line).collect(Collectors.joining("，"));
  }

  /** The same in points: divided by lines and semicolons. */
  List<String> points(Row row, Field field) {
    return cells(row, field).stream()
        .flatMap(cell -> Stream.of(cell.text().split("[\\r\\n；;]+")))
        .map(String::strip)
        .filter(point -> !point.isEmpty())
        .toList();
  }

  /** The same with the heading before each. */
  List<String> labelled(Row row, Field field) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).equals(Optional.of(field)) && !row.cells().get(i).isBlank()) {
        points.add(layout.headings().get(i).words() + "：" + row.cells().get(i).line());
      }
    }
    return points;
  }

  /** Whether the row says something under each of these; otherwise says under which it must. */
  boolean hasAll(Row row, Field... needed) {
    boolean all = true;
    for (Field field : needed) {
      if (cells(row, field).isEmpty()) {
        findings.problem(row.number(), heading(field), "没有填%s，这一行没有导入".formatted(field.label()));
        all = false;
      }
    }
    return all;
  }

  /** The words that head this field. */
  String heading(Field field) {
    int place = fields.indexOf(Optional.of(field));
    return place < 0 ? field.label() : layout.words().get(place);
  }

  private boolean isNumber(int column) {
    return fields.get(column).map(Field::isNumber).orElse(false);
  }
}
