package org.suoma.app.fence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A site that tries everything, over real HTTP on loopback; it remembers who asked for what. */
final class HostileSite implements Closeable {

  /** The name that stands on no list and leads to the same server. */
  private static final String STRANGE = "localhost";

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final String scheme;

  private HostileSite(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  static HostileSite plain() throws IOException {
    return new HostileSite(HttpServer.create(loopback(), 0), "http");
  }

  /** With a certificate that nobody has signed. */
  static HostileSite untrusted(SSLContext keys) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(keys));
    return new HostileSite(server, "https");
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Its address, ending with {@code /}. */
  URI address() {
    return URI.create(scheme + "://127.0.0.1:" + port() + "/");
  }

  /** The same server under a name that is on no list. */
  URI elsewhere(String path) {
    return URI.create(scheme + "://" + STRANGE + ":" + port() + "/" + path);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  /** Shows this at a path from now on; STRANGE stands for the address elsewhere. */
  void page(String path, String html) {
    pages.put("/" + path, html.replace("STRANGE", elsewhere("").toString()));
  }

  /** Every request so far: method, host, path, and whether it brought a cookie. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  void forgetAsked() {
    asked.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String host = exchange.getRequestHeaders().getFirst("Host");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String cookie = exchange.getRequestHeaders().getFirst("Cookie");
    asked.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            host.startsWith(STRANGE) ? "elsewhere" : "here",
            exchange.getRequestURI().toString(),
            body,
            cookie == null ? "" : "cookie:" + cookie));
    switch (path) {
      case "/hang" -> hang();
      case "/redirect" -> {
        exchange.getResponseHeaders().set("Location", elsewhere("landed").toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
        return;
      }
      default -> {}
    }
    exchange.getResponseHeaders().set("Content-Type", type(path));
    if (path.equals("/file.bin")) {
      exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=file.bin");
    }
    if (path.equals("/cookie")) {
      exchange.getResponseHeaders().set("Set-Cookie", "visitor=one; Path=/; Max-Age=3600");
    }
    if (path.endsWith(".png")) {
      exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
    }
    byte[] answer =
        path.endsWith(".pdf")
            ? SmallPdf.withTwoPages()
            : pages.getOrDefault(path, "<title>" + path + "</title>" + path).getBytes(UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static String type(String path) {
    if (path.endsWith(".pdf")) {
      return "application/pdf";
    }
    if (path.endsWith(".png")) {
      return "image/png";
    }
    return path.endsWith(".bin") ? "application/octet-stream" : "text/html; charset=utf-8";
  }

  /** Answers only when the site is closed. */
  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    workers.shutdownNow();
  }
}
