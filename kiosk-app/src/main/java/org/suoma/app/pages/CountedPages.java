package org.suoma.app.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Page;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;
import org.suoma.app.usage.VisitCounter;
import org.suoma.content.usage.UsageKey;

/** Counts what pages answer. What a page fetches for itself is no page that somebody opened. */
final class CountedPages {

  /** The page that invites, and what is no page of a visit. */
  private static final Set<String> NOT_OPENED = Set.of("", "design", "pages.json");

  private static final Set<String> OF_RECEIPTS = Set.of("job", "print", "sent-job", "sent-print");
  private static final Set<String> OF_SHEETS = Set.of("sheet-job", "sheets");
  private static final Set<String> OF_THE_SCREEN = Set.of("finish", "touch");

  private final VisitCounter counter;
  private final VisitDesk visits;

  CountedPages(VisitCounter counter, VisitDesk visits) {
    this.counter = counter;
    this.visits = visits;
  }

  Map<String, Page> gets(Map<String, Page> pages) {
    return around(pages, this::shown);
  }

  Map<String, Page> posts(Map<String, Page> pages) {
    return around(pages, this::done);
  }

  private static Map<String, Page> around(Map<String, Page> pages, Onlooker onlooker) {
    Map<String, Page> counted = new HashMap<>();
    pages.forEach(
        (path, page) ->
            counted.put(
                path,
                request -> {
                  Reply reply = page.answer(request);
                  onlooker.answered(path, request, reply);
                  return reply;
                }));
    return Map.copyOf(counted);
  }

  private void shown(String path, Request request, Reply reply) {
    papers(path, request);
    if (path.equals("hits")) {
      typed(reply);
    }
    boolean isPage = reply.status() == 200 && reply.template() != null && request.isWholePage();
    if (!isPage || NOT_OPENED.contains(path)) {
      return;
    }
    if (path.equals("search") && !request.query("q").isBlank()) {
      typed(reply); // the next page of the same search, or words brought along
    } else {
      counter.opened(path, request.visit());
    }
    switch (path) {
      case "entry" -> counter.entry(request.query("id"));
      case "qr" -> {
        if (request.number("n") == 0) {
          counter.count(UsageKey.PHONE_ENTRY);
        }
      }
      case "handoff" -> counter.count(UsageKey.PHONE_GUIDE);
      default -> {}
    }
  }

  private void typed(Reply reply) {
    if (reply.parameters().get("hits") instanceof Hits hits) {
      boolean found = !hits.results().counts().isEmpty() && !hits.results().nearest();
      counter.typed(hits.words(), found);
    }
  }

  private void done(String path, Request request, Reply reply) {
    if (OF_THE_SCREEN.contains(path)) {
      return;
    }
    counter.used(request.visit());
    papers(path, request);
    if (path.equals("online") && "away".equals(reply.template())) {
      counter.count(UsageKey.ONLINE);
    } else if (path.equals("staff")) {
      counter.count(UsageKey.CALL);
    }
  }

  /** Papers are noted in the visit, each once, however often somebody asks for its job. */
  private void papers(String path, Request request) {
    boolean receipts = OF_RECEIPTS.contains(path);
    if (receipts || OF_SHEETS.contains(path)) {
      visits
          .printedIn(request.visit().number())
          .ifPresent(
              papers ->
                  counter.printed(
                      papers, receipts ? UsageKey.PRINT_RECEIPT : UsageKey.PRINT_SHEET));
    }
  }

  @FunctionalInterface
  private interface Onlooker {
    void answered(String path, Request request, Reply reply) throws IOException;
  }
}
