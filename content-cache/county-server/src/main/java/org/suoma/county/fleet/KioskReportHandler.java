package org.suoma.county.fleet;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes {@code POST /kiosks/report} with a bearer token; must be called on a worker thread. */
public final class KioskReportHandler implements HttpHandler {

  private static final Logger log = LoggerFactory.getLogger(KioskReportHandler.class);

  private static final int MAX_BYTES = 64 << 10;

  private final Fleet fleet;
  private final KioskTokens tokens;

  /** Hands reports that bear one of these tokens to the fleet. */
  public KioskReportHandler(Fleet fleet, KioskTokens tokens) {
    this.fleet = fleet;
    this.tokens = tokens;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
      exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
      return;
    }
    if (!tokens.admit(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
      problem(exchange, StatusCodes.UNAUTHORIZED, "the bearer token is missing or wrong");
      return;
    }
    byte[] report = exchange.getInputStream().readNBytes(MAX_BYTES + 1);
    if (report.length > MAX_BYTES) {
      problem(exchange, StatusCodes.REQUEST_ENTITY_TOO_LARGE, "more than " + MAX_BYTES + " bytes");
      return;
    }
    try {
      fleet.take(report);
      exchange.setStatusCode(StatusCodes.NO_CONTENT);
    } catch (IllegalArgumentException e) {
      log.warn("a kiosk's report was refused: {}", e.getMessage());
      problem(exchange, StatusCodes.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private static void problem(HttpServerExchange exchange, int status, String detail) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    String plain = detail.replace('"', '\'').replace('\\', '/');
    exchange.getResponseSender().send("{\"status\":" + status + ",\"detail\":\"" + plain + "\"}");
  }
}
