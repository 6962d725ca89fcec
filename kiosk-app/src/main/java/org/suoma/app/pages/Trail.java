package org.suoma.app.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.suoma.app.site.Reply;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.model.Entry;

/** The way from the home page down to a column or an entry. */
final class Trail {

  /** The tree has three levels; a circle of parents would have no end. */
  private static final int MOST_LEVELS = 4;

  private Trail() {}

  /** The columns above an entry, by the first column that it is filed in. */
  static List<Reply.Crumb> to(Catalog catalog, Entry entry) {
    return above(catalog, entry.filing().columns().get(0));
  }

  /** The columns above a column. */
  static List<Reply.Crumb> to(Catalog catalog, Column column) {
    String parent = column.parent();
    return parent == null ? List.of() : above(catalog, parent);
  }

  private static List<Reply.Crumb> above(Catalog catalog, String lowest) {
    List<Reply.Crumb> crumbs = new ArrayList<>();
    Optional<Column> at = catalog.column(lowest);
    while (at.isPresent() && crumbs.size() < MOST_LEVELS) {
      crumbs.add(new Reply.Crumb(at.get().name(), "column?id=" + at.get().id()));
      at = Optional.ofNullable(at.get().parent()).flatMap(catalog::column);
    }
    Collections.reverse(crumbs);
    return crumbs;
  }
}
