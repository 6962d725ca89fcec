package org.suoma.county.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.county.tables.CatalogLine;
import org.suoma.county.tables.TableProblem;
import org.suoma.county.tables.TablesRead;

/**
 * What one file holds.
 *
 * @param own one of the county's own files, null if it is none
 * @param medium path below {@code media/} under which the file itself is to stand; null if it is no
 *     medium
 * @param entries the entries in it
 * @param columns columns to add to the catalog or to change in it
 * @param inside media that the file brings inside of it, by their paths below {@code media/}
 * @param problems parts of it that are left out, and why
 * @param remarks what is taken but wants a look, in Chinese
 */
record Documents(
    @Nullable CountyFile own,
    @Nullable String medium,
    List<Document> entries,
    List<CatalogLine> columns,
    Map<String, SourceFile> inside,
    List<TableProblem> problems,
    List<String> remarks) {

  Documents {
    entries = List.copyOf(entries);
    columns = List.copyOf(columns);
    inside = Map.copyOf(inside);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /** What sheets hold. */
  static Documents of(List<Document> entries, TablesRead read, List<String> remarks) {
    return new Documents(null, null, entries, read.columns(), Map.of(), read.problems(), remarks);
  }

  /** A document with the media inside of it. */
  static Documents of(Document document, Map<String, SourceFile> inside, List<String> remarks) {
    return new Documents(null, null, List.of(document), List.of(), inside, List.of(), remarks);
  }

  static Documents of(List<Document> entries) {
    return new Documents(null, null, entries, List.of(), Map.of(), List.of(), List.of());
  }

  static Documents of(CountyFile own) {
    return new Documents(own, null, List.of(), List.of(), Map.of(), List.of(), List.of());
  }

  static Documents medium(String path) {
    return new Documents(null, path, List.of(), List.of(), Map.of(), List.of(), List.of());
  }
}
