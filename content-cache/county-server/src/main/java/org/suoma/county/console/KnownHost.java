package org.suoma.county.console;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.Replies;

/** Refuses requests under a foreign name: a page of another site that points its name here. */
final class KnownHost implements HttpHandler {

  private final Set<String> names;
  private final HttpHandler next;

  /**
   * Lets requests through that name this machine, the address that is bound, or that of the
   * console.
   *
   * @param address of the console as browsers see it; null for none but these
   */
  KnownHost(String bindAddress, @Nullable URI address, HttpHandler next) {
    String outside = address == null ? bindAddress : address.getHost();
    this.names =
        Stream.of("127.0.0.1", "localhost", "[::1]", "::1", bindAddress, outside)
            .collect(Collectors.toUnmodifiableSet());
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String host = exchange.getHostName();
    if (names.contains(host)) {
      next.handleRequest(exchange);
    } else {
      Replies.text(exchange, StatusCodes.NOT_FOUND, "这个名字下没有控制台");
    }
  }
}
