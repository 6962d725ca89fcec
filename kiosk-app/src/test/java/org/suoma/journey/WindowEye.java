package org.suoma.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * The kiosk app with an eye in its window: {@code GET /where?css=…} tells where on the screen the
 * first visible match of a selector is; {@code site=…} and {@code keys=…} look in another organ's
 * site and on the keyboard below it, {@code node=…} among what lies around them, {@code script=…}
 * tells what a script of the page says; {@code POST /run} has the page run a script. Only journeys
 * wire it in; the product has no such thing.
 */
final class WindowEye {

  private static final String LOOK =
      """
      (function(css) {
        var all = document.querySelectorAll(css);
        for (var i = 0; i < all.length; i++) {
          var box = all[i].getBoundingClientRect();
          var x = box.left + box.width / 2, y = box.top + box.height / 2;
          if (box.width > 0 && box.height > 0 && x >= 0 && y >= 0
              && x < window.innerWidth && y < window.innerHeight) {
            var top = document.elementFromPoint(x, y);
            if (css === 'body' || (top && (all[i].contains(top) || top.contains(all[i])))) {
              return JSON.stringify({found: true, x: x, y: y, text: all[i].innerText || ''});
            }
          }
        }
        return JSON.stringify({found: false, x: 0, y: 0, text: ''});
      })(%s)
      """;

  private static final String NOTHING = "{\"found\":false,\"x\":0,\"y\":0,\"text\":\"\"}";

  private final JsonMapper json = new JsonMapper();
  private final WebView view;

  private WindowEye(WebView view) {
    this.view = view;
  }

  /** Opens an eye on a loopback port and returns its address. */
  static String open(WebView view) {
    // The JDK's server holds the end of an answer back until its beginning is confirmed: 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      WindowEye eye = new WindowEye(view);
      server.createContext("/where", eye::answer);
      server.createContext("/run", eye::run);
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    } catch (IOException e) {
      throw new UncheckedIOException("the eye does not open", e);
    }
  }

  /** Has the page run a script, which may never end, and does not wait for it. */
  private void run(HttpExchange exchange) throws IOException {
    String script = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Platform.runLater(() -> view.getEngine().executeScript(script));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    int equals = query.indexOf('=');
    String what = URLDecoder.decode(query.substring(equals + 1), StandardCharsets.UTF_8);
    byte[] body = look(query.substring(0, equals), what).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String look(String where, String what) throws IOException {
    CompletableFuture<String> seen = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            seen.complete(
                switch (where) {
                  case "css" -> in(view, what);
                  case "site" -> in((WebView) view.getScene().lookup("#site"), what);
                  case "keys" -> in((WebView) view.getScene().lookup("#site-keys"), what);
                  case "script" ->
                      sight(true, 0, 0, String.valueOf(view.getEngine().executeScript(what)));
                  default -> node(view.getScene().lookup(what));
                });
          } catch (RuntimeException | IOException e) {
            seen.completeExceptionally(e);
          }
        });
    try {
      return seen.get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the page does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** What a page shows, by where its view stands on the screen. */
  private String in(@Nullable WebView page, String css) throws IOException {
    if (page == null || !page.isVisible() || !page.getParent().isVisible()) {
      return NOTHING;
    }
    String script = LOOK.formatted(json.writeValueAsString(css));
    JsonNode sight = json.readTree(String.valueOf(page.getEngine().executeScript(script)));
    Bounds box = page.localToScreen(page.getBoundsInLocal());
    return sight(
        sight.path("found").asBoolean(),
        sight.path("x").asDouble() + box.getMinX(),
        sight.path("y").asDouble() + box.getMinY(),
        sight.path("text").asText());
  }

  private String node(@Nullable Node node) throws IOException {
    if (node == null || !node.isVisible() || node.getBoundsInLocal().getWidth() <= 0) {
      return NOTHING;
    }
    Bounds box = node.localToScreen(node.getBoundsInLocal());
    return sight(true, box.getCenterX(), box.getCenterY(), "");
  }

  private String sight(boolean found, double x, double y, String text) throws IOException {
    return json.writeValueAsString(Map.of("found", found, "x", x, "y", y, "text", text));
  }
}
