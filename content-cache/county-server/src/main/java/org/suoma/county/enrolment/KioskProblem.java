package org.suoma.county.enrolment;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/**
 * What a kiosk is answered when something is wrong, as {@code application/problem+json} (RFC 9457).
 *
 * @param status of HTTP
 * @param code stable name of the problem, in capitals
 * @param detail for whoever reads the agent's log
 */
public record KioskProblem(int status, String code, String detail) {

  /** Answers with it. */
  public void send(HttpServerExchange exchange) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    String plain = detail.replace('"', '\'').replace('\\', '/');
    exchange
        .getResponseSender()
        .send("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, plain));
  }
}
