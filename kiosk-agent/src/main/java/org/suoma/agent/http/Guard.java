package org.suoma.agent.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Set;
import org.suoma.event.AgentKinds;
import org.suoma.event.EventLog;

/**
 * Lets through only programs of this machine that hold the token; everything else, and every
 * failure behind it, becomes a {@link Problem}.
 */
final class Guard implements HttpHandler {

  private final EventLog eventLog;

  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
  private static final int MAX_URL = 2048;

  private final BearerToken token;
  private final Wire wire;
  private final HttpHandler next;

  Guard(BearerToken token, Wire wire, HttpHandler next, EventLog eventLog) {
    this.eventLog = eventLog;
    this.token = token;
    this.wire = wire;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    if (exchange.getRequestURL().length() + exchange.getQueryString().length() > MAX_URL) {
      Problem.URL_TOO_LONG.answer(exchange, wire);
    } else if (!HOSTS.contains(exchange.getHostName())
        || exchange.getRequestHeaders().contains(Headers.ORIGIN)) {
      Problem.WRONG_HOST.answer(exchange, wire);
    } else if (authorization == null || !token.isIn(authorization)) {
      Problem.WRONG_TOKEN.answer(exchange, wire);
    } else {
      handleGuarded(exchange);
    }
  }

  private void handleGuarded(HttpServerExchange exchange) {
    try {
      next.handleRequest(exchange);
    } catch (Wire.BadRequestException e) {
      e.problem().answer(exchange, wire);
    } catch (Exception e) {
      eventLog.tell(AgentKinds.REQUEST_FAILED.of(e), e);
      new Problem(StatusCodes.INTERNAL_SERVER_ERROR, "INTERNAL", "the agent failed; see its log")
          .answer(exchange, wire);
    }
  }
}
