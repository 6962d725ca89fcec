package org.suoma.county.tables;

import java.util.List;

/**
 * What the sheets of a file hold.
 *
 * @param entries what can be published
 * @param columns columns of the catalog
 * @param problems what was not taken
 * @param remarks what was taken but wants a look, in Chinese
 */
public record TablesRead(
    List<TableEntry> entries,
    List<CatalogLine> columns,
    List<TableProblem> problems,
    List<String> remarks) {

  /** Copies the lists. */
  public TablesRead {
    entries = List.copyOf(entries);
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }
}
