package org.suoma.content.model;

import java.util.List;
import java.util.Optional;

/**
 * The county's columns, file {@code catalog.json} of a release.
 *
 * @param columns all columns, in display order
 */
public record Catalog(List<Column> columns) {

  /** Copies the columns and refuses a parent or target that does not exist. */
  public Catalog {
    columns = Lists.copyOrEmpty(columns);
    List<String> ids = columns.stream().map(Column::id).toList();
    for (Column column : columns) {
      for (String other : new String[] {column.parent(), column.target()}) {
        if (other != null && !ids.contains(other)) {
          throw new IllegalArgumentException(
              "catalog: column %s names %s, which does not exist".formatted(column.id(), other));
        }
      }
    }
  }

  /** The columns at the top of the tree. */
  public List<Column> roots() {
    return columns.stream().filter(column -> column.parent() == null).toList();
  }

  /** The columns directly below this one. */
  public List<Column> children(String id) {
    return columns.stream().filter(column -> id.equals(column.parent())).toList();
  }

  /** The column with this id. */
  public Optional<Column> column(String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }

  /**
   * The column whose entries this one shows: aliases and redirects are followed silently.
   *
   * @return the column itself if it is its own, or if its targets form a circle
   */
  public Column source(Column column) {
    Column at = column;
    for (int hops = 0; hops < columns.size() && at.target() != null; hops++) {
      at = column(at.target()).orElse(at);
    }
    return at.target() == null ? at : column;
  }
}
