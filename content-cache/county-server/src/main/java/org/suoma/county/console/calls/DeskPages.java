package org.suoma.county.console.calls;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.StatusCodes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.calling.OpenCalls;
import org.suoma.county.console.page.CountyPlaces;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.EntryLine;

/**
 * The screen at the service desk of one place: the calls of its kiosks in large letters, each with
 * one button. Whoever has the address may see and answer them; it shows nothing else.
 */
public final class DeskPages {

  private static final int SECONDS = 3;

  private final OpenCalls calls;
  private final ContentShelf shelf;
  private final DeskAddresses desks;
  private final InstantSource clock;
  private final PageTemplates templates;

  /** Makes them; {@code desks} knows which screen stands where. */
  public DeskPages(
      OpenCalls calls,
      ContentShelf shelf,
      DeskAddresses desks,
      InstantSource clock,
      PageTemplates templates) {
    this.calls = calls;
    this.shelf = shelf;
    this.desks = desks;
    this.clock = clock;
    this.templates = templates;
  }

  /** Answers below {@code /desk}. */
  public HttpHandler handler() {
    return new RoutingHandler()
        .get("/{token}", this::desk)
        .post("/{token}/{id}/{answer}", this::answer)
        .setFallbackHandler(this::unknown)
        .setInvalidMethodHandler(this::unknown);
  }

  private void desk(HttpServerExchange exchange) {
    Optional<EntryLine> place = place(exchange);
    if (place.isEmpty()) {
      unknown(exchange);
      return;
    }
    CallPages.refresh(exchange, SECONDS);
    List<CallRow> rows =
        calls.at(place.get().id()).stream().map(open -> CallRow.of(open, clock.instant())).toList();
    templates.page(
        exchange,
        "desk.jte",
        new CallList(place.get().title(), desks.of(place.get().id()) + "/", "", rows));
  }

  private void answer(HttpServerExchange exchange) {
    Optional<EntryLine> place = place(exchange);
    String id = Replies.parameter(exchange, "id");
    // A desk answers the calls of its own place alone.
    if (place.isEmpty()
        || calls.at(place.get().id()).stream()
            .noneMatch(open -> open.call().id().toString().equals(id))) {
      place.ifPresentOrElse(
          known -> Replies.redirect(exchange, desks.of(known.id())), () -> unknown(exchange));
      return;
    }
    CallPages.apply(calls, id, Replies.parameter(exchange, "answer"));
    Replies.redirect(exchange, desks.of(place.get().id()));
  }

  private Optional<EntryLine> place(HttpServerExchange exchange) {
    List<EntryLine> places = new CountyPlaces(shelf).all();
    Optional<String> id =
        desks.place(
            Replies.parameter(exchange, "token"), places.stream().map(EntryLine::id).toList());
    return places.stream().filter(place -> place.id().equals(id.orElse(""))).findFirst();
  }

  private void unknown(HttpServerExchange exchange) {
    templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这块屏", "地址可能换了。请在控制台“叫人”一页重新抄服务台屏幕的地址。");
  }
}
