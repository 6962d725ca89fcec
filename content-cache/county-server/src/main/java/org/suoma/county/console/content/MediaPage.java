package org.suoma.county.console.content;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Replies;
import org.suoma.county.storage.content.ContentSnapshot;

/** Media of the content, or of what it is to become, for previews. */
final class MediaPage implements ConsolePage {

  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "svg", "image/svg+xml",
          "pdf", "application/pdf",
          "mp3", "audio/mpeg",
          "mp4", "video/mp4");

  private final ConsoleServices services;

  MediaPage(ConsoleServices services) {
    this.services = services;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String path = "media/" + Replies.parameter(exchange, "path");
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    String digest = digest(exchange, path);
    if (type == null || digest == null) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      exchange.endExchange();
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseSender().send(ByteBuffer.wrap(services.media().read(digest)));
  }

  private @Nullable String digest(HttpServerExchange exchange, String path) {
    String revision = Replies.parameter(exchange, "revision");
    if (revision.isEmpty()) {
      return services.shelf().atOneMoment(ContentSnapshot::mediaDigests).get(path);
    }
    return RevisionPage.find(exchange, services.reviews()).stream()
        .flatMap(found -> services.reviews().revisions().media(found.id()).stream())
        .filter(medium -> medium.path().equals(path))
        .map(medium -> medium.digest().hex())
        .findFirst()
        .orElse(null);
  }
}
