package org.suoma.app.pages;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suoma.app.library.Library;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Area;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.content.search.Listing;

/** Columns of the catalog with their entries. */
final class CatalogPages {

  private static final int PAGE_SIZE = 8;

  Reply column(Request request) throws IOException {
    Library library = request.library();
    Catalog catalog = library.catalog();
    Optional<Column> asked = catalog.column(request.query("id"));
    if (asked.isEmpty()) {
      return Reply.notFound();
    }
    Column source = catalog.source(asked.get());
    Map<Column, Integer> children = new LinkedHashMap<>();
    for (Column child : applying(request, catalog.children(source.id()))) {
      children.put(
          child, request.view().countInColumns(withDescendants(catalog, catalog.source(child))));
    }
    Set<String> columns = withDescendants(catalog, source);
    int page = request.number("page");
    List<Listing> listings = request.view().inColumns(columns, page * PAGE_SIZE, PAGE_SIZE);
    String parent = asked.get().parent();
    return Reply.page(
            "column",
            asked.get().name(),
            parent == null ? "home" : "column?id=" + parent,
            Map.of(
                "column",
                asked.get(),
                "children",
                children,
                "listings",
                listings,
                "page",
                page,
                "pages",
                pages(request.view().countInColumns(columns)),
                "doors",
                Door.of(source.id())))
        .under(Trail.to(catalog, asked.get()));
  }

  /** The columns that apply at this place's level; all of them where the whole county is shown. */
  private static List<Column> applying(Request request, List<Column> columns) {
    Optional<Area> here =
        Optional.ofNullable(request.standpoint().area()).flatMap(request.library().county()::area);
    if (here.isEmpty() || request.visit().wholeCounty()) {
      return columns;
    }
    return columns.stream()
        .filter(column -> column.levels().isEmpty() || column.levels().contains(here.get().level()))
        .toList();
  }

  private static int pages(int entries) {
    return (entries + PAGE_SIZE - 1) / PAGE_SIZE;
  }

  /** Ids of the column and all below it; a column that stands for one above it is met once. */
  private static Set<String> withDescendants(Catalog catalog, Column column) {
    Set<String> ids = new LinkedHashSet<>();
    addWithDescendants(catalog, column, ids);
    return ids;
  }

  private static void addWithDescendants(Catalog catalog, Column column, Set<String> ids) {
    if (ids.add(column.id())) {
      for (Column child : catalog.children(column.id())) {
        addWithDescendants(catalog, catalog.source(child), ids);
      }
    }
  }
}
