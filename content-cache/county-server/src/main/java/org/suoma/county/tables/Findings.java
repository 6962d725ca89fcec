package org.suoma.county.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.suoma.county.sheets.Cell;

/** Gathers what one sheet gives, and what there is to say about it. One thread. */
final class Findings {

  /** What is said about a cell must not spread the number in it. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{11,}[Xx]?");

  private final String sheet;
  private final List<TableEntry> entries = new ArrayList<>();
  private final List<CatalogLine> columns = new ArrayList<>();
  private final List<TableProblem> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  Findings(String sheet) {
    this.sheet = sheet;
  }

  void add(TableEntry entry) {
    entries.add(entry);
  }

  void add(CatalogLine column) {
    columns.add(column);
  }

  /** A row or, with row 0, the sheet is left out. */
  void problem(int row, String column, String words) {
    problems.add(
        new TableProblem(sheet, row, column, LONG_NUMBER.matcher(words).replaceAll("（长号码）")));
  }

  void remark(String words) {
    remarks.add(sheet.isEmpty() ? words : "工作表“%s”：%s".formatted(sheet, words));
  }

  /**
   * Whether a row can be relied on and shows no number that leads to a person; otherwise says why
   * not.
   *
   * @param mobileIsPublic whether a mobile number may stand under a heading
   */
  boolean isFit(Row row, List<Heading> headings, Predicate<Heading> mobileIsPublic) {
    int before = problems.size();
    for (int i = 0; i < headings.size(); i++) {
      Cell cell = row.cells().get(i);
      Heading heading = headings.get(i);
      if (cell.fault() != null) {
        problem(row.number(), heading.words(), cell.fault());
      } else if (!cell.isBlank()) {
        Optional<String> unmasked =
            PersonalNumbers.unmasked(cell.text(), mobileIsPublic.test(heading));
        unmasked.ifPresent(words -> problem(row.number(), heading.words(), words + "；改好以前这一行不导入"));
      }
    }
    return problems.size() == before;
  }

  /** Whether a line beside the table can be shown; otherwise says why not. */
  boolean isFit(Line line, boolean mobileIsPublic) {
    Optional<String> unmasked = PersonalNumbers.unmasked(line.text(), mobileIsPublic);
    unmasked.ifPresent(words -> problem(line.row(), "", words + "；改好以前这一行不导入"));
    return unmasked.isEmpty();
  }

  TablesRead all() {
    return new TablesRead(entries, columns, problems, remarks);
  }
}
