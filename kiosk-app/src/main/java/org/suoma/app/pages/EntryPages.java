package org.suoma.app.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.suoma.app.library.Library;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Captions;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Gazette;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.model.Person;
import org.suoma.content.model.Policy;
import org.suoma.content.model.ServicePackage;
import org.suoma.content.model.Topic;
import org.suoma.content.search.Facet;
import org.suoma.content.search.IndexView;
import org.suoma.content.search.Listing;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/** One entry, whatever its type, and what belongs to it. */
final class EntryPages {

  private final EventLog eventLog;

  private static final int MOST_RELATED = 12;
  private static final int MOST_PEOPLE = 100;

  /** One interpretation by clause is enough; a second may be an expert's. */
  private static final int MOST_EXPLAINED = 2;

  private static final int MOST_EXPLAINERS = 6;

  private static final String EXPLAINER = "政策解读人";

  private final BiConsumer<String, String> faults;

  /**
   * Pages of entries.
   *
   * @param faults told what of the release cannot be shown, and why
   */
  EntryPages(BiConsumer<String, String> faults, EventLog eventLog) {
    this.eventLog = eventLog;
    this.faults = faults;
  }

  Reply entry(Request request) throws IOException {
    Library library = request.library();
    Optional<Entry> found;
    try {
      found = library.entry(request.query("id"));
    } catch (MalformedContentException e) {
      faults.accept("entries/" + request.query("id") + ".json", String.valueOf(e.getMessage()));
      throw e;
    }
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    Entry entry = found.get();
    IndexView everything = library.index().everything();
    List<Listing> related = related(everything, entry);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("entry", entry);
    parameters.put("county", library.county());
    parameters.put("listings", mentioned(everything, entry));
    parameters.put("related", related);
    parameters.put("explained", explained(library, entry, related));
    parameters.put("explainers", explainers(everything, entry));
    parameters.put("hasEnded", hasEnded(entry, request.now().toLocalDate()));
    parameters.put("table", table(request, entry));
    parameters.put("map", MapPages.around(request, entry).orElse(null));
    parameters.put("distance", MapPages.distance(request, entry).orElse(null));
    parameters.put("onDuty", onDuty(request, entry));
    List<AttachmentView> attachments = attachments(library, entry);
    parameters.put("attachments", attachments);
    parameters.put("captions", captions(library, attachments));
    return Reply.page("entry", entry.type().label(), back(entry), parameters)
        .under(Trail.to(library.catalog(), entry));
  }

  /** The clauses of a policy beside what an interpretation says of them. */
  Reply clauses(Request request) throws IOException {
    Library library = request.library();
    Optional<Entry> found = library.entry(request.query("id"));
    if (found.isEmpty() || !(found.get().body() instanceof Interpretation interpretation)) {
      return Reply.notFound();
    }
    Optional<Entry> policy = library.entry(interpretation.policy());
    if (policy.isEmpty() || !(policy.get().body() instanceof Policy body)) {
      return Reply.notFound();
    }
    return Reply.page(
            "clauses",
            "逐条解读",
            "entry?id=" + found.get().id(),
            Map.of(
                "policy",
                policy.get(),
                "interpretation",
                found.get(),
                "clauses",
                ClauseView.of(body, interpretation)))
        .under(Trail.to(library.catalog(), found.get()));
  }

  /** An article of a gazette that stands nowhere else. */
  Reply article(Request request) throws IOException {
    Optional<Entry> found = request.library().entry(request.query("id"));
    int number = request.number("n");
    if (found.isEmpty()
        || !(found.get().body() instanceof Gazette gazette)
        || number >= gazette.contents().size()) {
      return Reply.notFound();
    }
    return Reply.page(
            "article",
            "政府公报",
            "entry?id=" + found.get().id(),
            Map.of("entry", found.get(), "gazette", gazette, "number", number))
        .under(Trail.to(request.library().catalog(), found.get()));
  }

  private static String back(Entry entry) {
    return "column?id=" + entry.filing().columns().get(0);
  }

  private static boolean hasEnded(Entry entry, LocalDate today) {
    return entry.shownUntil().filter(today::isAfter).isPresent();
  }

  private static @Nullable TableView table(Request request, Entry entry) {
    return entry.body() instanceof DisclosureTable table
        ? TableView.of(table, request.query("initial"), request.number("page"))
        : null;
  }

  private List<AttachmentView> attachments(Library library, Entry entry) {
    List<AttachmentView> views = AttachmentView.of(library, entry);
    for (AttachmentView view : views) {
      if (view.kind() == AttachmentView.Kind.MISSING) {
        eventLog.tell(AppKinds.ATTACHMENT_MISSING.of(Path.of(view.attachment().path())));
        faults.accept(view.attachment().path(), "附件没有随内容发布，见 " + entry.id());
      }
    }
    return views;
  }

  /** What stands below each video, by the number of the attachment. */
  private Map<Integer, List<CaptionView>> captions(
      Library library, List<AttachmentView> attachments) throws IOException {
    Map<Integer, List<CaptionView>> all = new HashMap<>();
    for (AttachmentView view : attachments) {
      Captions captions = view.attachment().captions();
      all.put(
          view.number(),
          captions == null || view.kind() != AttachmentView.Kind.VIDEO
              ? List.of()
              : CaptionView.of(library, captions, faults));
    }
    return all;
  }

  /** Who is at a place today, as far as shifts are told by days. */
  private static List<Listing> onDuty(Request request, Entry entry) throws IOException {
    if (entry.type() != EntryType.PLACE) {
      return List.of();
    }
    IndexView everything = request.library().index().everything();
    List<Listing> people = new ArrayList<>();
    for (Listing listing : everything.referring(entry.id(), MOST_PEOPLE)) {
      if (listing.type() == EntryType.PERSON
          && request.library().entry(listing.id()).map(Entry::body).orElse(null)
              instanceof Person person
          && person.isAt(entry.id(), request.now().getDayOfWeek())) {
        people.add(listing);
      }
    }
    return people;
  }

  /** The interpretations of a policy that go through it clause by clause. */
  private static List<Listing> explained(Library library, Entry entry, List<Listing> related)
      throws IOException {
    List<Listing> explained = new ArrayList<>();
    if (entry.body() instanceof Policy) {
      for (Listing listing : related) {
        if (explained.size() < MOST_EXPLAINED
            && listing.type() == EntryType.INTERPRETATION
            && library.entry(listing.id()).map(Entry::body).orElse(null)
                instanceof Interpretation interpretation
            && interpretation.policy().equals(entry.id())
            && !interpretation.clauses().isEmpty()) {
          explained.add(listing);
        }
      }
    }
    return explained;
  }

  /** Who of the responsible unit explains policies. */
  private static List<Listing> explainers(IndexView everything, Entry entry) throws IOException {
    if (entry.type() != EntryType.POLICY && entry.type() != EntryType.INTERPRETATION) {
      return List.of();
    }
    return everything.with(
        EntryType.PERSON,
        Map.of(Facet.POST, EXPLAINER, Facet.UNIT, entry.filing().unit()),
        0,
        MOST_EXPLAINERS);
  }

  /** The entries that the body names, by id. */
  private static Map<String, Listing> mentioned(IndexView everything, Entry entry)
      throws IOException {
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
      everything.listing(id).ifPresent(listing -> listings.put(id, listing));
    }
    return listings;
  }

  private static List<Listing> related(IndexView everything, Entry entry) throws IOException {
    Map<String, Listing> related = new LinkedHashMap<>();
    for (String id : entry.related()) {
      everything.listing(id).ifPresent(listing -> related.put(id, listing));
    }
    for (Listing listing : everything.referring(entry.id(), MOST_RELATED)) {
      related.putIfAbsent(listing.id(), listing);
    }
    return related.values().stream().limit(MOST_RELATED).toList();
  }
}
