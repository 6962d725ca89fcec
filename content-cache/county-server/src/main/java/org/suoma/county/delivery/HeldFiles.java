package org.suoma.county.delivery;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Small files from memory, on whichever thread a question came: what thousands of kiosks ask for in
 * the same minute takes no worker and no disk. Half a second after a file was read, one of those
 * who ask for it reads it anew, and the others get what is held. Ranges, and all that is not small,
 * are left to another handler. Threads share one.
 */
final class HeldFiles implements HttpHandler {

  static final long FRESH_NANOS = 500_000_000;

  /** What is held at most; then it begins anew. A tree has some hundreds of small files. */
  private static final int MOST_BYTES = 16 << 20;

  private final Source source;
  private final LongSupplier nanoTime;
  private final HttpHandler others;
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final AtomicInteger bytes = new AtomicInteger();

  /**
   * Holds files of this source.
   *
   * @param nanoTime a clock that only goes forward
   * @param others answers the rest
   */
  HeldFiles(Source source, LongSupplier nanoTime, HttpHandler others) {
    this.source = source;
    this.nanoTime = nanoTime;
    this.others = others;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    boolean asksForAll =
        (exchange.getRequestMethod().equals(Methods.GET)
                || exchange.getRequestMethod().equals(Methods.HEAD))
            && !exchange.getRequestHeaders().contains(Headers.RANGE);
    if (!asksForAll) {
      others.handleRequest(exchange);
      return;
    }
    Held known = held.get(exchange.getRelativePath());
    if (known != null && !known.isToBeReadBy(nanoTime.getAsLong())) {
      answer(exchange, known.file);
    } else if (exchange.isInIoThread()) {
      exchange.dispatch(this::read);
    } else {
      read(exchange);
    }
  }

  private void read(HttpServerExchange exchange) throws Exception {
    String path = exchange.getRelativePath();
    Optional<SmallFile> file = source.read(path);
    if (file.isPresent()) {
      hold(path, file.get());
      answer(exchange, file.get());
    } else {
      forget(path);
      others.handleRequest(exchange);
    }
  }

  private void hold(String path, SmallFile file) {
    forget(path);
    if (bytes.addAndGet(file.content().capacity()) > MOST_BYTES) {
      held.clear();
      bytes.set(file.content().capacity());
    }
    held.put(path, new Held(file, nanoTime.getAsLong() + FRESH_NANOS));
  }

  private void forget(String path) {
    Held before = held.remove(path);
    if (before != null) {
      bytes.addAndGet(-before.file.content().capacity());
    }
  }

  private static void answer(HttpServerExchange exchange, SmallFile file) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.ETAG, file.tagText());
    if (file.modified() != null) {
      headers.put(Headers.LAST_MODIFIED, file.modified());
    }
    if (knows(exchange, file)) {
      exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
      exchange.endExchange();
      return;
    }
    headers.put(Headers.ACCEPT_RANGES, "bytes");
    headers.put(Headers.CONTENT_TYPE, file.type());
    exchange.setResponseContentLength(file.content().capacity());
    if (exchange.getRequestMethod().equals(Methods.HEAD)) {
      exchange.endExchange();
    } else {
      exchange.getResponseSender().send(file.content().duplicate());
    }
  }

  private static boolean knows(HttpServerExchange exchange, SmallFile file) {
    String known = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
    return known != null
        && (known.equals(file.tagText()) || !ETagUtils.handleIfNoneMatch(known, file.tag(), true));
  }

  /** Where files are. */
  @FunctionalInterface
  interface Source {
    /** What stands there; empty if nothing does, or it is not small. */
    Optional<SmallFile> read(String path) throws IOException;
  }

  private static final class Held {

    private final SmallFile file;
    private final long freshUntil;
    private final AtomicBoolean taken = new AtomicBoolean();

    Held(SmallFile file, long freshUntil) {
      this.file = file;
      this.freshUntil = freshUntil;
    }

    /** Whether it is time, and nobody else has been told so. */
    boolean isToBeReadBy(long now) {
      return now - freshUntil >= 0 && taken.compareAndSet(false, true);
    }
  }
}
