package org.suoma.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stands between a browser and the pages, and holds back some answers until they are let go. */
public final class SlowLine implements Closeable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final URI pages;
  private final Predicate<String> held;
  private final HttpServer server;

  /**
   * A line to these pages.
   *
   * @param held tells by its path what is held back
   */
  public SlowLine(URI pages, Predicate<String> held) throws IOException {
    this.pages = pages;
    this.held = held;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
  }

  /** The pages' address by this line. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + pages.getPath());
  }

  /** Lets go what is held back, now and later. */
  public void letGo() {
    gate.countDown();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (held.test(exchange.getRequestURI().getPath())) {
        gate.await();
      }
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(pages.resolve(exchange.getRequestURI())).build(),
              BodyHandlers.ofByteArray());
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    letGo();
    server.stop(0);
    threads.shutdownNow();
  }
}
