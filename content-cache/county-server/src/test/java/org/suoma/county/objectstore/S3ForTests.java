package org.suoma.county.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;

/**
 * As much of S3 as the county uses, in memory, on loopback. Where {@code SUOMA_TEST_S3} names a
 * real store with a bucket "suoma" and the key "suoma-key" with the secret "suoma-secret", tests
 * speak to that one.
 */
public final class S3ForTests implements Closeable {

  private static final String BUCKET = "/suoma";
  private static final String GIVEN = "SUOMA_TEST_S3";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final AtomicInteger writes = new AtomicInteger();
  private volatile BiPredicate<String, Integer> refusal = (key, write) -> false;

  private S3ForTests(HttpServer server) {
    this.server = server;
  }

  /** Starts an empty one. */
  public static S3ForTests start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    S3ForTests store = new S3ForTests(http);
    http.createContext("/", store::answer);
    http.setExecutor(store.threads);
    http.start();
    return store;
  }

  /** Where it is. */
  public StoreServer at(boolean conditional) {
    String given = System.getenv(GIVEN);
    URI endpoint =
        URI.create(given == null ? "http://127.0.0.1:" + server.getAddress().getPort() : given);
    return new StoreServer(
        endpoint, "us-east-1", BUCKET.substring(1), "suoma-key", "suoma-secret", conditional);
  }

  /** From now on refuses writes of which this is true, told key and how many came before. */
  public void refuse(BiPredicate<String, Integer> which) {
    writes.set(0);
    refusal = which;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String key = path.length() > BUCKET.length() ? path.substring(BUCKET.length() + 1) : "";
      byte[] body = exchange.getRequestBody().readAllBytes();
      switch (exchange.getRequestMethod()) {
        case "PUT" -> put(exchange, key, body);
        case "DELETE" -> {
          objects.remove(key);
          exchange.sendResponseHeaders(204, -1);
        }
        default -> {
          if (key.isEmpty()) {
            list(exchange);
          } else {
            get(exchange, key);
          }
        }
      }
    }
  }

  private synchronized void put(HttpExchange exchange, String key, byte[] body) throws IOException {
    byte[] there = objects.get(key);
    String match = exchange.getRequestHeaders().getFirst("If-Match");
    String none = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (refusal.test(key, writes.getAndIncrement())) {
      error(exchange, 403, "AccessDenied");
    } else if ((none != null && there != null)
        || (match != null && (there == null || !match.equals(tag(there))))) {
      error(exchange, 412, "PreconditionFailed");
    } else {
      objects.put(key, body);
      exchange.getResponseHeaders().set("ETag", tag(body));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void get(HttpExchange exchange, String key) throws IOException {
    byte[] there = objects.get(key);
    if (there == null) {
      error(exchange, 404, "NoSuchKey");
      return;
    }
    exchange.getResponseHeaders().set("ETag", tag(there));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(there.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
    byte[] part = Arrays.copyOfRange(there, from, there.length);
    exchange.sendResponseHeaders(range == null ? 200 : 206, part.length == 0 ? -1 : part.length);
    exchange.getResponseBody().write(part);
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    String prefix = "";
    for (String part : query.split("&", -1)) {
      if (part.startsWith("prefix=")) {
        prefix = URLDecoder.decode(part.substring("prefix=".length()), UTF_8);
      }
    }
    StringBuilder xml = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
    for (Map.Entry<String, byte[]> object : objects.entrySet()) {
      if (object.getKey().startsWith(prefix)) {
        xml.append("<Contents><Key>%s</Key></Contents>".formatted(object.getKey()));
      }
    }
    send(exchange, 200, xml.append("</ListBucketResult>").toString());
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    send(exchange, status, "<Error><Code>%s</Code><Message>no</Message></Error>".formatted(code));
  }

  private static void send(HttpExchange exchange, int status, String xml) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    byte[] bytes = xml.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
