package org.suoma.county.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suoma.county.sheets.Grid;
import org.suoma.county.sheets.SheetFile;
import org.suoma.county.tables.Field.Subject;

/**
 * Reads the sheets of a file, each for what its headings say that it is: vacancies, a roster,
 * columns of the catalog, or a table for the public. Every cell comes into something or is told as
 * a problem. Threads may share one.
 */
public final class TableReader {

  /** Names that spreadsheets give by themselves. */
  private static final Pattern UNNAMED = Pattern.compile("(?i)(sheet|工作表|表)\\s*\\d*");

  private final Headings known;

  /** Reads by these headings. */
  public TableReader(Headings known) {
    this.known = known;
  }

  /**
   * Reads a file.
   *
   * @param fileName its name without extension, the title of a table that has none
   */
  public TablesRead read(String fileName, SheetFile file) {
    List<TableEntry> entries = new ArrayList<>();
    List<CatalogLine> columns = new ArrayList<>();
    List<TableProblem> problems = new ArrayList<>();
    List<String> remarks = new ArrayList<>(file.remarks());
    Map<String, String> titles = new HashMap<>();
    for (Grid grid : file.grids()) {
      boolean alone = file.grids().size() == 1;
      boolean unnamed = grid.name().isEmpty() || UNNAMED.matcher(grid.name()).matches();
      String otherwise = unnamed ? fileName : alone ? fileName : fileName + "（" + grid.name() + "）";
      TablesRead read = read(grid, otherwise);
      entries.addAll(read.entries());
      columns.addAll(read.columns());
      problems.addAll(read.problems());
      remarks.addAll(read.remarks());
      for (TableEntry entry : read.entries()) {
        String earlier = titles.putIfAbsent(entry.key(), grid.name());
        if (earlier != null && !earlier.equals(grid.name())) {
          remarks.add(
              "工作表“%s”和“%s”的标题相同：%s；请看看是不是重复".formatted(earlier, grid.name(), entry.title()));
        }
      }
    }
    return new TablesRead(entries, columns, problems, remarks);
  }

  private TablesRead read(Grid grid, String otherwise) {
    Findings findings = new Findings(grid.name());
    grid.remarks().forEach(findings::remark);
    Optional<Layout> layout = new LayoutFinder(grid, known).find();
    if (layout.isEmpty()) {
      findings.problem(0, "", "前 20 行里没有找到标题行（每一列写着名称的那一行），整张表没有导入");
    } else {
      read(layout.get(), otherwise, findings);
    }
    return findings.all();
  }

  private void read(Layout layout, String otherwise, Findings findings) {
    if (layout.blankRows() > 0) {
      findings.remark("跳过 %d 个空行".formatted(layout.blankRows()));
    }
    if (layout.undivided()) {
      findings.remark("合并了几行的数字只写在第一行，因为它是几行共有的");
    }
    Subject subject = known.subject(layout.words());
    switch (subject) {
      case COLUMN -> new CatalogRows(known).read(layout, otherwise, findings);
      case JOB -> new JobRows(known).read(layout, otherwise, findings);
      case PERSON -> new PersonRows(known).read(layout, otherwise, findings);
      case TABLE -> new DisclosureTables(known).read(layout, otherwise, findings);
    }
    findings.remark("按“%s”读取，共 %d 行".formatted(subject.label(), layout.rows().size()));
  }
}
