package org.suoma.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.app.care.Tone;
import org.suoma.app.face.Face;
import org.suoma.app.library.Library;
import org.suoma.content.release.ManifestFile;

/** Style, script, fonts and pictures. Threads may share one. */
final class Assets {

  private static final String FOREVER = "private, max-age=31536000, immutable";

  /** The next release may bring another picture under the same path, somebody another measure. */
  private static final String THIS_TIME = "no-store";

  private static final Map<String, Asset> BUNDLED =
      Map.of(
          "kiosk.css",
              new Asset(
                  "text/css; charset=utf-8",
                  "/assets/style/tokens.css",
                  "/assets/style/frame.css",
                  "/assets/style/parts.css",
                  "/assets/style/pages.css",
                  "/assets/style/keyboard.css",
                  "/assets/style/handoff.css",
                  "/assets/style/voice.css",
                  "/assets/style/forms.css",
                  "/assets/style/set-up.css",
                  "/assets/style/care.css"),
          "kiosk.js",
              new Asset(
                  "text/javascript; charset=utf-8",
                  "/assets/kiosk.js",
                  "/assets/keyboard.js",
                  "/assets/voice.js",
                  "/assets/sign.js",
                  "/assets/set-up.js",
                  "/assets/care.js",
                  "/assets/site-keys.js"),
          "htmx.js",
              new Asset(
                  "text/javascript; charset=utf-8",
                  "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js"),
          "band.png", new Asset("image/png", "/assets/style/band.png"),
          "han.ttf", new Asset("font/ttf", Face.HAN.resource()),
          "han-bold.ttf", new Asset("font/ttf", Face.HAN_BOLD.resource()),
          "yi.ttf", new Asset("font/ttf", Face.YI.resource()));

  private static final Map<String, String> MEDIA =
      Map.of(
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "mp4", "video/mp4",
          "mp3", "audio/mpeg",
          "wav", "audio/wav");

  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,9})-([0-9]{0,9})");

  private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();
  private final DoubleSupplier dotsPerMm;

  /**
   * Assets for a screen.
   *
   * @param dotsPerMm dots per millimetre, which somebody may measure anew
   */
  Assets(DoubleSupplier dotsPerMm) {
    this.dotsPerMm = dotsPerMm;
  }

  /** Answers with an asset of the app; false if there is none of this name. */
  boolean sendBundled(HttpServerExchange exchange, String name) {
    if (name.equals("measures.css")) {
      byte[] measures =
          String.format(Locale.ROOT, ":root { --mm: %.3fpx; }\n", dotsPerMm.getAsDouble())
              .getBytes(UTF_8);
      send(exchange, measures, "text/css; charset=utf-8", THIS_TIME);
      return true;
    }
    if (name.equals("tone.wav")) {
      sendPart(exchange, loaded.computeIfAbsent(name, n -> Tone.wav()), "audio/wav");
      return true;
    }
    Asset asset = BUNDLED.get(name);
    if (asset == null) {
      return false;
    }
    send(exchange, loaded.computeIfAbsent(name, n -> asset.load()), asset.type(), FOREVER);
    return true;
  }

  /**
   * Answers with a picture or recording of the release, or the part of it that is asked for (RFC
   * 9110, range requests: players jump about); false if there is none at this path.
   */
  boolean sendMedia(HttpServerExchange exchange, Library library, String path) throws IOException {
    String type = MEDIA.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !ManifestFile.isPath(path)) {
      return false;
    }
    Optional<byte[]> content = library.generation().read(path);
    content.ifPresent(bytes -> sendPart(exchange, bytes, type));
    return content.isPresent();
  }

  private static void sendPart(HttpServerExchange exchange, byte[] content, String type) {
    exchange.getResponseHeaders().put(Headers.ACCEPT_RANGES, "bytes");
    String wanted = exchange.getRequestHeaders().getFirst(Headers.RANGE);
    Matcher range = RANGE.matcher(wanted == null ? "" : wanted);
    if (!range.matches()) {
      send(exchange, content, type, THIS_TIME);
      return;
    }
    int from = Integer.parseInt(range.group(1));
    int to =
        range.group(2).isEmpty()
            ? content.length - 1
            : Math.min(Integer.parseInt(range.group(2)), content.length - 1);
    if (from > to) {
      exchange.setStatusCode(StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE);
      exchange.getResponseHeaders().put(Headers.CONTENT_RANGE, "bytes */" + content.length);
      exchange.endExchange();
      return;
    }
    exchange.setStatusCode(StatusCodes.PARTIAL_CONTENT);
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to, content.length));
    send(exchange, Arrays.copyOfRange(content, from, to + 1), type, THIS_TIME);
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
