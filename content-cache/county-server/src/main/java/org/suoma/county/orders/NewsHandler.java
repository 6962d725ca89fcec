package org.suoma.county.orders;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.Deque;
import java.util.Optional;
import org.suoma.content.order.KioskNews;
import org.suoma.content.release.Ring;
import org.suoma.county.enrolment.KioskHandler;
import org.suoma.county.enrolment.KioskProblem;
import org.suoma.county.enrolment.KioskRequest;

/**
 * Tells a kiosk what is new, {@code GET /kiosks/news?ring=…&release=…&order=…&settings=…} with what
 * it knows already; 204 if nothing has come for a while. Holds no thread meanwhile.
 */
public final class NewsHandler implements KioskHandler {

  private final NewsDesk desk;

  /** Asks there. */
  public NewsHandler(NewsDesk desk) {
    this.desk = desk;
  }

  @Override
  public void answer(HttpServerExchange exchange, KioskRequest request) {
    Knowledge known;
    try {
      known =
          new Knowledge(
              request.kiosk().name(),
              Ring.of(parameter(exchange, "ring")),
              number(exchange, "release"),
              number(exchange, "order"),
              number(exchange, "settings"));
    } catch (IllegalArgumentException e) {
      new KioskProblem(StatusCodes.BAD_REQUEST, "MALFORMED", "ring, release, order and settings")
          .send(exchange);
      return;
    }
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () -> desk.ask(known, news -> exchange.dispatch(() -> send(exchange, news))));
  }

  /** On a worker thread: a line that is full may hold it up. */
  private static void send(HttpServerExchange exchange, Optional<KioskNews> news) {
    if (news.isEmpty()) {
      exchange.setStatusCode(StatusCodes.NO_CONTENT);
      exchange.endExchange();
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(ByteBuffer.wrap(news.get().write()));
    exchange.endExchange();
  }

  private static String parameter(HttpServerExchange exchange, String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null || values.size() != 1 ? "" : values.getFirst();
  }

  private static long number(HttpServerExchange exchange, String name) {
    return Long.parseLong(parameter(exchange, name));
  }
}
