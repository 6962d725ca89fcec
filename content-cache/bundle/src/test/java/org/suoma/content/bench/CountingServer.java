package org.suoma.content.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Static files on loopback, with ranges and entity tags; counts what goes out. */
public final class CountingServer implements Closeable {

  private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d*)");

  private static final String BOUNDARY = "suoma-range";

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final Path root;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();

  /** Serves this folder. */
  public CountingServer(Path root) throws IOException {
    this.root = root;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
  }

  /** Where it listens, with a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Bodies sent since the last call. */
  long takeBytes() {
    return bytes.getAndSet(0);
  }

  /** Requests since the last call. */
  public long takeRequests() {
    return requests.getAndSet(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    Path file = root.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    long size = Files.size(file);
    String tag = "\"%x-%x\"".formatted(Files.getLastModifiedTime(file).toMillis(), size);
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    send(exchange, file, size, exchange.getRequestHeaders().getFirst("Range"));
  }

  private void send(HttpExchange exchange, Path file, long size, @Nullable String header)
      throws IOException {
    List<Range> ranges = ranges(header, size);
    Headers headers = exchange.getResponseHeaders();
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (ranges.isEmpty()) {
      exchange.sendResponseHeaders(200, isHead || size == 0 ? -1 : size);
      if (!isHead) {
        copy(file, new Range(0, size), exchange.getResponseBody());
      }
    } else if (ranges.size() == 1) {
      headers.set("Content-Range", ranges.get(0).header(size));
      exchange.sendResponseHeaders(206, ranges.get(0).length());
      copy(file, ranges.get(0), exchange.getResponseBody());
    } else {
      headers.set("Content-Type", "multipart/byteranges; boundary=" + BOUNDARY);
      String end = "\r\n--%s--\r\n".formatted(BOUNDARY);
      long length = end.length();
      for (Range range : ranges) {
        length += part(range, size).length() + range.length();
      }
      exchange.sendResponseHeaders(206, length); // zsync does not understand chunked answers
      for (Range range : ranges) {
        text(exchange, part(range, size));
        copy(file, range, exchange.getResponseBody());
      }
      text(exchange, end);
    }
    exchange.close();
  }

  private static String part(Range range, long size) {
    return "\r\n--%s\r\nContent-Range: %s\r\n\r\n".formatted(BOUNDARY, range.header(size));
  }

  private void text(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseBody().write(text.getBytes(US_ASCII));
    bytes.addAndGet(text.length());
  }

  private static List<Range> ranges(@Nullable String header, long size) {
    List<Range> ranges = new ArrayList<>();
    Matcher asked = RANGE.matcher(header == null ? "" : header);
    while (asked.find()) {
      long to = asked.group(2).isEmpty() ? size : Long.parseLong(asked.group(2)) + 1;
      ranges.add(new Range(Long.parseLong(asked.group(1)), Math.min(size, to)));
    }
    return ranges;
  }

  private void copy(Path file, Range range, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(range.from);
      byte[] buffer = new byte[64 << 10];
      for (long left = range.length(); left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        out.write(buffer, 0, read);
        bytes.addAndGet(read);
        left -= read;
      }
    }
  }

  private record Range(long from, long to) {
    long length() {
      return to - from;
    }

    String header(long size) {
      return "bytes %d-%d/%d".formatted(from, to - 1, size);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
