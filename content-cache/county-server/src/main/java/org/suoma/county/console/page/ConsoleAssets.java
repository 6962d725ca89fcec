package org.suoma.county.console.page;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/** The console's style sheet, drawing, typefaces and scripts; nothing else of the class path. */
public final class ConsoleAssets implements HttpHandler {

  private static final String NOTO = "/fonts/ttf/NotoSansSC/NotoSansSC-";

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "/console.css", new Asset("/console/console.css", "text/css; charset=utf-8", 300),
          "/record.js", new Asset("/console/record.js", SCRIPT, 300),
          "/record-worklet.js", new Asset("/console/record-worklet.js", SCRIPT, 300),
          "/band.svg", new Asset("/console/band.svg", "image/svg+xml", 300),
          "/regular.ttf", new Asset(NOTO + "Regular.ttf", "font/ttf", 31_536_000),
          "/bold.ttf", new Asset(NOTO + "Bold.ttf", "font/ttf", 31_536_000),
          "/yi.ttf", new Asset("/fonts/ttf/Kurinto/KurintoSans-Rg.ttf", "font/ttf", 31_536_000));

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    Asset asset = ASSETS.get(exchange.getRelativePath());
    if (asset == null) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      exchange.endExchange();
      return;
    }
    try (InputStream in = ConsoleAssets.class.getResourceAsStream(asset.resource())) {
      if (in == null) {
        throw new IOException("the program lacks " + asset.resource());
      }
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, asset.type());
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "max-age=" + asset.keepSeconds());
      exchange.getResponseSender().send(ByteBuffer.wrap(in.readAllBytes()));
    }
  }

  /**
   * A file of the class path.
   *
   * @param resource where it is
   * @param type its media type
   * @param keepSeconds how long a browser may keep it
   */
  private record Asset(String resource, String type, int keepSeconds) {}
}
