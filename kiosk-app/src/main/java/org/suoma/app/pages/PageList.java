package org.suoma.app.pages;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.suoma.app.handoff.HandoffCode;
import org.suoma.app.library.Library;
import org.suoma.app.site.FileReply;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.content.model.Block;
import org.suoma.content.model.Column;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Gazette;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Policy;
import org.suoma.content.search.IndexView;
import org.suoma.content.search.Listing;

/**
 * One address of every kind of page and every state that it can be in, for those who walk through
 * them: testers, journeys, people who photograph screens. {@code GET pages.json}.
 */
final class PageList {

  /** So many of each type are looked through for one in each state. */
  private static final int MOST_LOOKED_AT = 200;

  private static final List<Shown> FIXED =
      List.of(
          new Shown("attract", ""),
          new Shown("home", "home"),
          new Shown("search, nothing typed", "search"),
          new Shown("search, hits", "search?q=ylbx"),
          new Shown("search, proposals", "search?q=di"),
          new Shown("search, the nearest", "search?q=gaolinjintie"),
          new Shown("search, nothing found", "search?q=zzzzzzzz"),
          new Shown("policy library", "policies"),
          new Shown("policy library, one value chosen", "policies?year=2026"),
          new Shown("policy library, all values of a facet", "policies?more=issuer"),
          new Shown("policy library, nothing", "policies?year=1900"),
          new Shown("interpretations", "interpretations"),
          new Shown("stages of life", "life"),
          new Shown("guides", "guides"),
          new Shown("decisions", "decisions"),
          new Shown("gazettes", "gazettes"),
          new Shown("tables", "tables"),
          new Shown("vacancies", "jobs"),
          new Shown("people", "people"),
          new Shown("places", "places"),
          new Shown("villages", "villages"),
          new Shown("map", "map"),
          new Shown(
              "map, one kind", "map?kind=%E4%BE%BF%E6%B0%91%E6%9C%8D%E5%8A%A1%E4%B8%AD%E5%BF%83"),
          new Shown("libraries elsewhere", "libraries"),
          new Shown("match, nothing chosen", "match"),
          new Shown(
              "match, two audiences",
              "match?who=%E8%80%81%E5%B9%B4%E4%BA%BA&who=%E5%86%9C%E6%B0%91"),
          new Shown("phones", "phones"),
          new Shown("apply", "apply"),
          new Shown("speak", "speak"),
          new Shown("form, to write", "form?form=disclosure&q=request"),
          new Shown("form, to choose", "form?form=disclosure&q=organ"),
          new Shown("form, to agree", "form?form=disclosure&q=agree"),
          new Shown("form, to agree separately", "form?form=disclosure&q=agree-id"),
          new Shown("form, two choices", "form?form=disclosure&q=hand"),
          new Shown("form, a card", "form?form=disclosure&q=card"),
          new Shown("form, a name", "form?form=disclosure&q=name"),
          new Shown("form, an identity number", "form?form=disclosure&q=id"),
          new Shown("form, a wrong answer", "form?form=disclosure&q=phone&fault=1"),
          new Shown("form, to sign", "form?form=disclosure&q=signature"),
          new Shown("state", "state"),
          new Shown("form, a letter", "form?form=stuck"),
          new Shown("display", "display"),
          new Shown("staff", "staff"),
          new Shown("printed", "printed"),
          new Shown("design", "design"),
          new Shown("missing entry", "entry?id=none"));

  private final JsonMapper json = new JsonMapper();

  /** All of them, home first, as JSON. */
  Reply pages(Request request) throws IOException {
    List<Shown> pages = new ArrayList<>(FIXED);
    columns(request.library(), pages);
    entries(request.library(), pages);
    return Reply.file(
        new FileReply("application/json", ByteBuffer.wrap(json.writeValueAsBytes(pages))));
  }

  private static void columns(Library library, List<Shown> pages) {
    Map<Column.Kind, Column> kinds = new EnumMap<>(Column.Kind.class);
    library.catalog().columns().forEach(column -> kinds.putIfAbsent(column.kind(), column));
    kinds.forEach(
        (kind, column) -> pages.add(new Shown("column, " + kind, "column?id=" + column.id())));
    library.catalog().columns().stream()
        .filter(column -> column.parent() != null)
        .findFirst()
        .ifPresent(
            column -> pages.add(new Shown("column, second level", "column?id=" + column.id())));
    library.county().areas().stream()
        .filter(area -> area.parent() == null)
        .findFirst()
        .ifPresent(area -> pages.add(new Shown("map, one township", "map?area=" + area.code())));
    library.county().areas().stream()
        .filter(area -> area.level() == Column.Level.VILLAGE)
        .reduce((first, last) -> last)
        .ifPresent(
            area -> pages.add(new Shown("village, with little", "village?code=" + area.code())));
  }

  private static void entries(Library library, List<Shown> pages) throws IOException {
    IndexView all = library.index().everything();
    for (EntryType type : EntryType.values()) {
      for (Listing listing : all.ofType(type, 0, 1)) {
        String id = listing.id();
        pages.add(new Shown(type.jsonName(), "entry?id=" + id));
        pages.add(new Shown(type.jsonName() + ", to the phone", "qr?id=" + id));
        pages.add(new Shown(type.jsonName() + ", to paper", "print?id=" + id));
      }
    }
    Map<String, String> states = new LinkedHashMap<>();
    for (EntryType type : EntryType.values()) {
      for (Listing listing : all.ofType(type, 0, MOST_LOOKED_AT)) {
        Optional<Entry> entry = library.entry(listing.id());
        if (entry.isPresent()) {
          states(library, entry.get(), states);
        }
      }
    }
    states.forEach((name, path) -> pages.add(new Shown(name, path)));
  }

  /** States that only some entries of a type are in. */
  private static void states(Library library, Entry entry, Map<String, String> states) {
    String id = entry.id();
    for (AttachmentView view : AttachmentView.of(library, entry)) {
      String file = "?id=" + id + "&file=" + view.number();
      if (view.kind() == AttachmentView.Kind.DOCUMENT) {
        states.putIfAbsent("document", "document" + file);
        states.putIfAbsent("document, larger", "document" + file + "&zoom=1");
      } else if (view.kind() == AttachmentView.Kind.PICTURE) {
        states.putIfAbsent("picture", "picture" + file);
      }
      states.putIfAbsent("attachment, " + view.kind(), "entry?id=" + id);
    }
    if (entry.body().text().stream().anyMatch(Block.Notes.class::isInstance)) {
      states.putIfAbsent("text with notes", "entry?id=" + id);
    }
    if (entry.body() instanceof Policy policy) {
      states.putIfAbsent("policy, " + policy.validity(), "entry?id=" + id);
    } else if (entry.body() instanceof Guide guide) {
      boolean isAllowed =
          HandoffCode.address(guide).flatMap(library.county().onlineServices()::site).isPresent();
      states.putIfAbsent(
          isAllowed ? "guide, online" : "guide, to the phone only", "handoff?id=" + id);
    } else if (entry.body() instanceof Interpretation interpretation) {
      states.putIfAbsent("interpretation, " + interpretation.form(), "entry?id=" + id);
      if (!interpretation.clauses().isEmpty()) {
        states.putIfAbsent("interpretation, by clause", "clauses?id=" + id);
      }
    } else if (entry.body() instanceof Gazette gazette) {
      for (int n = 0; n < gazette.contents().size(); n++) {
        if (gazette.contents().get(n).entry() == null) {
          states.putIfAbsent("gazette, article", "article?id=" + id + "&n=" + n);
        }
      }
    } else if (entry.body() instanceof DisclosureTable table) {
      SortedMap<String, Integer> initials = TableView.of(table, "", 0).initials();
      if (!initials.isEmpty()) {
        states.putIfAbsent(
            "table, by surname", "entry?id=" + id + "&initial=" + initials.firstKey());
        library.county().areas().stream()
            .filter(area -> area.name().zh().equals(table.village()))
            .forEach(area -> states.putIfAbsent("village", "village?code=" + area.code()));
      }
    }
  }

  /**
   * A page.
   *
   * @param name what it shows
   * @param path its address below the token
   */
  record Shown(String name, String path) {}
}
