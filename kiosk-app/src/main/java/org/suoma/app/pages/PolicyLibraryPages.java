package org.suoma.app.pages;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.suoma.content.search.Facet;
import org.suoma.content.search.PolicyList;

/** The policy library: policies by kind, issuer, theme, year, audience and validity. */
final class PolicyLibraryPages {

  Reply policies(Request request) throws IOException {
    Map<Facet, String> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = request.query(facet.key());
      if (!value.isBlank()) {
        chosen.put(facet, value);
      }
    }
    int page = Math.min(request.number("page"), PolicyShelf.MOST_PAGES);
    PolicyList list =
        request
            .library()
            .index()
            .policies(chosen, page * PolicyShelf.PER_PAGE, PolicyShelf.PER_PAGE);
    Facet more = Facet.of(request.query("more")).orElse(null);
    return Reply.page(
        "policies",
        "政策库",
        "column?id=policies",
        Map.of("shelf", new PolicyShelf(chosen, more, page, list)));
  }
}
