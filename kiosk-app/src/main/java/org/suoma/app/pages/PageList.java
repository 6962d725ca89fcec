package org.suoma.app.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.app.library.Library;
import org.suoma.content.model.Column;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Policy;
import org.suoma.content.search.Listing;

/**
 * One address of every kind of page and every state that it can be in, for those who walk through
 * them: testers, journeys, people who photograph screens. {@code GET pages.json}.
 */
final class PageList {

  /** Policies are looked through for one of each validity; a county has one among the newest. */
  private static final int MOST_POLICIES = 200;

  private final Library library;
  private final List<Shown> pages = new ArrayList<>();

  PageList(Library library) {
    this.library = library;
  }

  /** All of them, home first. */
  List<Shown> pages() throws IOException {
    add("attract", "");
    add("home", "home");
    add("search, nothing typed", "search");
    add("search, hits", "search?q=ylbx");
    add("search, proposals", "search?q=di");
    add("search, the nearest", "search?q=gaolinjintie");
    add("search, nothing found", "search?q=zzzzzzzz");
    add("policy library", "policies");
    add("policy library, one value chosen", "policies?year=2026");
    add("policy library, all values of a facet", "policies?more=issuer");
    add("policy library, nothing", "policies?year=1900");
    add("match, nothing chosen", "match");
    add("match, two audiences", "match?who=%E8%80%81%E5%B9%B4%E4%BA%BA&who=%E5%86%9C%E6%B0%91");
    add("phones", "phones");
    add("display", "display");
    add("staff", "staff");
    add("printed", "printed");
    add("missing entry", "entry?id=none");
    columns();
    entries();
    return List.copyOf(pages);
  }

  private void columns() {
    Map<Column.Kind, Column> kinds = new EnumMap<>(Column.Kind.class);
    library.catalog().columns().forEach(column -> kinds.putIfAbsent(column.kind(), column));
    kinds.forEach((kind, column) -> add("column, " + kind, "column?id=" + column.id()));
    library.catalog().columns().stream()
        .filter(column -> column.parent() != null)
        .findFirst()
        .ifPresent(column -> add("column, second level", "column?id=" + column.id()));
  }

  private void entries() throws IOException {
    for (EntryType type : EntryType.values()) {
      for (Listing listing : library.index().ofType(type, 0, 1)) {
        String id = listing.id();
        add(type.jsonName(), "entry?id=" + id);
        add(type.jsonName() + ", to the phone", "qr?id=" + id);
        add(type.jsonName() + ", to paper", "print?id=" + id);
      }
    }
    Map<Policy.Validity, String> validities = new EnumMap<>(Policy.Validity.class);
    for (Listing listing : library.index().ofType(EntryType.POLICY, 0, MOST_POLICIES)) {
      Optional<Entry> entry = library.entry(listing.id());
      if (entry.isPresent() && entry.get().body() instanceof Policy policy) {
        validities.putIfAbsent(policy.validity(), listing.id());
      }
    }
    validities.forEach((validity, id) -> add("policy, " + validity, "entry?id=" + id));
  }

  private void add(String name, String path) {
    pages.add(new Shown(name, path));
  }

  /**
   * A page.
   *
   * @param name what it shows
   * @param path its address below the token
   */
  record Shown(String name, String path) {}
}
