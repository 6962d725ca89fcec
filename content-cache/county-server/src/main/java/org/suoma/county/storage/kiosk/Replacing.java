package org.suoma.county.storage.kiosk;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The statement that puts a row in the place of one with the same key, in either database. */
final class Replacing {

  private Replacing() {}

  /**
   * The statement, with a question mark for each column.
   *
   * @param columns all of them in order, the key first
   */
  static String row(String table, List<String> columns) {
    return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")),
            columns.get(0),
            columns.stream()
                .skip(1)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", ")));
  }
}
