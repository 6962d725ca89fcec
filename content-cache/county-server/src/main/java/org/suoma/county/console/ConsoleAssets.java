package org.suoma.county.console;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/** The console's style sheet and drawings; these and nothing else of the class path. */
final class ConsoleAssets implements HttpHandler {

  private static final Map<String, String> ASSETS =
      Map.of("/console.css", "text/css; charset=utf-8", "/band.svg", "image/svg+xml");

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    String name = exchange.getRelativePath();
    String type = ASSETS.get(name);
    if (type == null) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      exchange.endExchange();
      return;
    }
    try (InputStream in = ConsoleAssets.class.getResourceAsStream("/console" + name)) {
      if (in == null) {
        throw new IOException("the program lacks /console" + name);
      }
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "max-age=300");
      exchange.getResponseSender().send(ByteBuffer.wrap(in.readAllBytes()));
    }
  }
}
