package org.suoma.county.fleet;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;

/** Lets through what kiosks post: {@code POST} with the bearer token they were installed with. */
public final class KiosksOnly implements HttpHandler {

  private final KioskTokens tokens;
  private final HttpHandler next;

  /** Hands on what bears one of these tokens. */
  public KiosksOnly(KioskTokens tokens, HttpHandler next) {
    this.tokens = tokens;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
      exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
      return;
    }
    if (!tokens.admit(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
      new KioskProblem(
              StatusCodes.UNAUTHORIZED, "WRONG_TOKEN", "the bearer token is missing or wrong")
          .send(exchange);
      return;
    }
    next.handleRequest(exchange);
  }
}
