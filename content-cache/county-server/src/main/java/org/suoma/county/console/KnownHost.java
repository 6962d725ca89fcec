package org.suoma.county.console;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Set;

/** Refuses requests under a foreign name: a page of another site that points its name here. */
final class KnownHost implements HttpHandler {

  private final Set<String> names;
  private final HttpHandler next;

  KnownHost(String bindAddress, HttpHandler next) {
    this.names = Set.of("127.0.0.1", "localhost", "[::1]", "::1", "bound:" + bindAddress);
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String host = exchange.getHostName();
    if (names.contains(host) || names.contains("bound:" + host)) {
      next.handleRequest(exchange);
    } else {
      Replies.text(exchange, StatusCodes.NOT_FOUND, "这个名字下没有控制台");
    }
  }
}
