package org.suoma.county.console.calls;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.calling.OpenCalls;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.CountyPlaces;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.console.page.SecurityHeaders;
import org.suoma.county.storage.content.ContentShelf;

/** Calls for staff in the console: a line above every page, and where desks find theirs. */
public final class CallPages {

  private static final int LIST_SECONDS = 4;
  private static final HttpString REFRESH = new HttpString("Refresh");

  private final OpenCalls calls;
  private final ContentShelf shelf;
  private final DeskAddresses desks;
  private final InstantSource clock;
  private final PageFrames frames;
  private final PageTemplates templates;

  CallPages(
      OpenCalls calls,
      ContentShelf shelf,
      DeskAddresses desks,
      InstantSource clock,
      PageFrames frames,
      PageTemplates templates) {
    this.calls = calls;
    this.shelf = shelf;
    this.desks = desks;
    this.clock = clock;
    this.frames = frames;
    this.templates = templates;
  }

  /** The page about them. */
  void calls(HttpServerExchange exchange, ConsoleSession session) {
    List<CallsView.Desk> rows =
        new CountyPlaces(shelf)
            .all().stream()
                .map(place -> new CallsView.Desk(place.title(), desks.of(place.id())))
                .toList();
    templates.page(
        exchange, "calls.jte", new CallsView(frames.frame("叫人", Section.CALLS, session), rows));
  }

  /** The list, which stands inside other pages and comes anew by itself. */
  void list(HttpServerExchange exchange, ConsoleSession session) {
    SecurityHeaders.allowInOwnFrames(exchange);
    refresh(exchange, LIST_SECONDS);
    templates.page(
        exchange,
        "call-list.jte",
        new CallList(
            "叫人",
            "/console/calls/",
            session.formToken(),
            calls.all().stream().map(open -> CallRow.of(open, clock.instant())).toList()));
  }

  /** Somebody comes, or is there. */
  void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    apply(calls, Replies.parameter(exchange, "id"), Replies.parameter(exchange, "answer"));
    Replies.redirect(exchange, CallRoutes.LIST);
  }

  /** Does what a button says; a call that is over already stays so. */
  static void apply(OpenCalls calls, String id, String answer) {
    UUID call = UUID.fromString(id);
    switch (answer) {
      case "coming" -> calls.answer(call);
      case "done" -> calls.finish(call);
      default -> throw new IllegalArgumentException("no such answer: " + answer);
    }
  }

  /** Pages here have no script: the browser asks again by itself. */
  static void refresh(HttpServerExchange exchange, int seconds) {
    exchange.getResponseHeaders().put(REFRESH, seconds);
  }
}
