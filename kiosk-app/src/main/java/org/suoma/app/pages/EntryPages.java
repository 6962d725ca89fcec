package org.suoma.app.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.app.handoff.QrPicture;
import org.suoma.app.handoff.TakeAway;
import org.suoma.app.library.Library;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Gazette;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.ServicePackage;
import org.suoma.content.model.Topic;
import org.suoma.content.search.Listing;

/** One entry, whatever its type, and its QR code. */
final class EntryPages {

  Reply entry(Request request) throws IOException {
    Library library = request.library();
    Optional<Entry> found = library.entry(request.query("id"));
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    Entry entry = found.get();
    return Reply.page(
        "entry",
        entry.type().label(),
        "column?id=" + entry.filing().columns().get(0),
        Map.of(
            "entry", entry,
            "county", library.county(),
            "listings", mentioned(library, entry),
            "related", related(library, entry)));
  }

  /** The entries that the body names, by id. */
  private static Map<String, Listing> mentioned(Library library, Entry entry) throws IOException {
    List<String> ids = new ArrayList<>();
    if (entry.body() instanceof ServicePackage services) {
      services.items().forEach(item -> ids.add(item.guide()));
    } else if (entry.body() instanceof Topic topic) {
      topic.groups().forEach(group -> ids.addAll(group.entries()));
    } else if (entry.body() instanceof Gazette gazette) {
      gazette.contents().stream()
          .flatMap(article -> Optional.ofNullable(article.entry()).stream())
          .forEach(ids::add);
    } else if (entry.body() instanceof Interpretation interpretation) {
      ids.add(interpretation.policy());
    }
    Map<String, Listing> listings = new LinkedHashMap<>();
    for (String id : ids) {
      library.index().listing(id).ifPresent(listing -> listings.put(id, listing));
    }
    return listings;
  }

  private static List<Listing> related(Library library, Entry entry) throws IOException {
    Map<String, Listing> related = new LinkedHashMap<>();
    for (String id : entry.related()) {
      library.index().listing(id).ifPresent(listing -> related.put(id, listing));
    }
    for (Listing listing : library.index().referring(entry.id())) {
      related.putIfAbsent(listing.id(), listing);
    }
    return related.values().stream().limit(8).toList();
  }

  Reply qr(Request request) throws IOException {
    Optional<Entry> found = request.library().entry(request.query("id"));
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    Entry entry = found.get();
    return Reply.page(
        "qr",
        "带到手机上",
        "entry?id=" + entry.id(),
        Map.of(
            "entry", entry,
            "picture", QrPicture.of(TakeAway.content(entry)),
            "isAddress", TakeAway.isAddress(entry)));
  }
}
