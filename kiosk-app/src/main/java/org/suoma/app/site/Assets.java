package org.suoma.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.suoma.app.library.Library;
import org.suoma.content.release.ManifestFile;

/** Style, script, fonts and pictures. Threads may share one. */
final class Assets {

  private static final String FOREVER = "private, max-age=31536000, immutable";

  /** The next release may bring another picture under the same path. */
  private static final String THIS_TIME = "no-store";

  private static final Map<String, Asset> BUNDLED =
      Map.of(
          "kiosk.css",
              new Asset(
                  "text/css; charset=utf-8",
                  "/assets/style/tokens.css",
                  "/assets/style/frame.css",
                  "/assets/style/parts.css",
                  "/assets/style/pages.css"),
          "kiosk.js", new Asset("text/javascript; charset=utf-8", "/assets/kiosk.js"),
          "htmx.js",
              new Asset(
                  "text/javascript; charset=utf-8",
                  "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js"),
          "han.ttf", new Asset("font/ttf", "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"),
          "han-bold.ttf", new Asset("font/ttf", "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf"),
          "yi.ttf", new Asset("font/ttf", "/fonts/ttf/Kurinto/KurintoSans-Rg.ttf"));

  private static final Map<String, String> PICTURES =
      Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg");

  private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();
  private final byte[] measures;

  /** Assets for a screen with so many dots per millimetre. */
  Assets(double dotsPerMm) {
    this.measures = ":root { --mm: %.3fpx; }\n".formatted(dotsPerMm).getBytes(UTF_8);
  }

  /** Answers with an asset of the app; false if there is none of this name. */
  boolean sendBundled(HttpServerExchange exchange, String name) {
    if (name.equals("measures.css")) {
      send(exchange, measures, "text/css; charset=utf-8", FOREVER);
      return true;
    }
    Asset asset = BUNDLED.get(name);
    if (asset == null) {
      return false;
    }
    send(exchange, loaded.computeIfAbsent(name, n -> asset.load()), asset.type(), FOREVER);
    return true;
  }

  /** Answers with a picture of the release; false if there is none at this path. */
  boolean sendMedia(HttpServerExchange exchange, Library library, String path) throws IOException {
    String type = PICTURES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !ManifestFile.isPath(path)) {
      return false;
    }
    Optional<byte[]> content = library.generation().read(path);
    content.ifPresent(bytes -> send(exchange, bytes, type, THIS_TIME));
    return content.isPresent();
  }

  private static void send(
      HttpServerExchange exchange, byte[] content, String type, String caching) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, caching);
    exchange.getResponseSender().send(ByteBuffer.wrap(content));
  }

  /** One file for the browser, put together from resources. */
  private static final class Asset {
    private final String type;
    private final List<String> resources;

    Asset(String type, String... resources) {
      this.type = type;
      this.resources = List.of(resources);
    }

    String type() {
      return type;
    }

    byte[] load() {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      for (String resource : resources) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
          if (in == null) {
            throw new IllegalStateException(resource + " is not on the class path");
          }
          in.transferTo(whole);
        } catch (IOException e) {
          throw new IllegalStateException(resource + " cannot be read", e);
        }
      }
      return whole.toByteArray();
    }
  }
}
