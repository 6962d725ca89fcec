package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.suoma.county.storage.ContentSnapshot;

/** Pictures of the content, for previews. */
final class MediaPage implements ConsolePage {

  private static final Map<String, String> TYPES =
      Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "svg", "image/svg+xml");

  private final ConsoleServices services;

  MediaPage(ConsoleServices services) {
    this.services = services;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String path = "media/" + Replies.parameter(exchange, "path");
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    String digest = services.shelf().atOneMoment(ContentSnapshot::mediaDigests).get(path);
    if (type == null || digest == null) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      exchange.endExchange();
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseSender().send(ByteBuffer.wrap(services.media().read(digest)));
  }
}
