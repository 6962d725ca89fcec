package org.suoma.app.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.EntryType;
import org.suoma.content.search.SearchQuery;
import org.suoma.content.search.SearchResults;

/** The search page and its hits, which change with every key. */
final class SearchPages {

  Reply search(Request request) throws IOException {
    return Reply.page("search", "查找", "home", Map.of("hits", hitParameters(request)));
  }

  Reply hits(Request request) throws IOException {
    return Reply.page("hits", "查找", null, Map.of("hits", hitParameters(request)));
  }

  /** What is published already of what is being written. */
  Reply found(Request request) throws IOException {
    return Reply.page("found", "查找", null, Map.of("hits", hitParameters(request)));
  }

  private static Hits hitParameters(Request request) throws IOException {
    return hits(request, request.query("q"));
  }

  /** What stands in this release about such words. */
  static Hits hits(Request request, String written) throws IOException {
    String words = written.strip();
    EntryType type = type(request.query("type"));
    int page = Math.min(request.number("page"), SearchQuery.MAX_OFFSET / Hits.PER_PAGE);
    SearchResults results =
        words.isEmpty()
            ? SearchResults.none()
            : request
                .view()
                .search(new SearchQuery(words, type, page * Hits.PER_PAGE, Hits.PER_PAGE));
    List<String> proposals =
        type == null && page == 0
            ? request.view().proposals(words, Hits.MOST_PROPOSALS)
            : List.of();
    return new Hits(words, type, page, results, proposals);
  }

  private static @Nullable EntryType type(String name) {
    for (EntryType type : EntryType.values()) {
      if (type.jsonName().equals(name)) {
        return type;
      }
    }
    return null;
  }
}
