package org.suoma.app.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.app.library.Library;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Entry;
import org.suoma.content.search.FacetedList;
import org.suoma.content.search.Listing;

/**
 * 政策找人: who says what they are finds what is meant for them, and reads why. Nothing of it is kept;
 * it asks for no name and no number.
 */
final class MatchPages {

  private static final int MOST_CHOSEN = 12;

  Reply match(Request request) throws IOException {
    Library library = request.library();
    List<FacetedList.Value> known = request.view().audiences();
    List<String> chosen =
        request.queries("who").stream()
            .filter(who -> known.stream().anyMatch(value -> value.name().equals(who)))
            .distinct()
            .limit(MOST_CHOSEN)
            .toList();
    int page = Math.min(request.number("page"), RegisterView.MOST_PAGES);
    FacetedList found =
        request.view().forAudiences(chosen, page * Matches.PER_PAGE, Matches.PER_PAGE);
    return Reply.page(
        "match",
        "哪些政策与我有关",
        "home",
        Map.of(
            "matches",
            new Matches(known, chosen, page, found.total(), reasons(library, found, chosen))));
  }

  private static List<Matches.Match> reasons(
      Library library, FacetedList found, List<String> chosen) throws IOException {
    List<Matches.Match> matches = new ArrayList<>();
    for (Listing listing : found.listings()) {
      Optional<Entry> entry = library.entry(listing.id());
      List<String> why =
          entry.map(one -> one.filing().audiences()).orElse(List.of()).stream()
              .filter(chosen::contains)
              .toList();
      matches.add(new Matches.Match(listing, why));
    }
    return matches;
  }
}
