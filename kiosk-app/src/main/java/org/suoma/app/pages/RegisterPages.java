package org.suoma.app.pages;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.search.Facet;
import org.suoma.content.search.FacetedList;

/**
 * Registers: all policies, guides, tables, vacancies and so on, looked through from their sides.
 */
final class RegisterPages {

  Reply register(Request request, Holding holding) throws IOException {
    Map<Facet, String> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : holding.register().facets()) {
      String value = request.query(facet.key());
      if (!value.isBlank()) {
        chosen.put(facet, value);
      }
    }
    int page = Math.min(request.number("page"), RegisterView.MOST_PAGES);
    FacetedList list =
        request
            .view()
            .register(
                holding.register(), chosen, page * RegisterView.PER_PAGE, RegisterView.PER_PAGE);
    Facet more = Facet.of(request.query("more")).orElse(null);
    return Reply.page(
        "register",
        holding.title(),
        holding.back(),
        Map.of(
            "shelf",
            new RegisterView(holding, request.library().county(), chosen, more, page, list)));
  }
}
