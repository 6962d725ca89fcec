package org.suoma.county.delivery;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ByteRange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ObjectStore;

/** Contents of a store as static files, with entity tags and ranges; a worker passes them on. */
final class StoredFiles implements HttpHandler {

  /** Metadata are few and change under a name; what stands elsewhere never does. */
  private static final String METADATA = "metadata/";

  private static final int PIECE = 64 << 10;

  private final ObjectStore store;

  StoredFiles(ObjectStore store) {
    this.store = store;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    if (exchange.isInIoThread()) {
      exchange.dispatch(this);
      return;
    }
    boolean head = exchange.getRequestMethod().equals(Methods.HEAD);
    if (!head && !exchange.getRequestMethod().equals(Methods.GET)) {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
      return;
    }
    String key = key(exchange.getRelativePath());
    long length = length(key);
    if (length == 0) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      return;
    }
    ETag tag =
        key.startsWith(METADATA) ? tag(key, store.read(key).orElseThrow()) : tagOfLength(length);
    exchange.getResponseHeaders().put(Headers.ETAG, tag.toString());
    exchange.getResponseHeaders().put(Headers.ACCEPT_RANGES, "bytes");
    if (!ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
      exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
      return;
    }
    answer(exchange, key, length, tag, head);
  }

  /** A content to be held in memory; empty if there is none, or it is not small. */
  Optional<SmallFile> small(String path) throws IOException {
    String key = key(path);
    long length = length(key);
    Optional<byte[]> content =
        length == 0 || length > SmallFile.MOST_BYTES ? Optional.empty() : store.read(key);
    return content.map(bytes -> SmallFile.of(key, bytes, tag(key, bytes), null));
  }

  private static String key(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** A store takes dots for letters; we lead nobody out of the tree. */
  private long length(String key) throws IOException {
    return key.isEmpty() || key.contains("..") ? 0 : store.length(key);
  }

  private void answer(HttpServerExchange exchange, String key, long length, ETag tag, boolean head)
      throws IOException {
    String asked = exchange.getRequestHeaders().getFirst(Headers.RANGE);
    ByteRange range = asked == null ? null : ByteRange.parse(asked);
    ByteRange.RangeResponseResult part =
        range == null || range.getRanges() != 1
            ? null
            : range.getResponseResult(
                length,
                exchange.getRequestHeaders().getFirst(Headers.IF_RANGE),
                null,
                tag.getTag());
    long start = 0;
    long count = length;
    if (part != null) {
      exchange.setStatusCode(part.getStatusCode());
      exchange.getResponseHeaders().put(Headers.CONTENT_RANGE, part.getContentRange());
      start = part.getStart();
      count = part.getContentLength();
    }
    exchange.setResponseContentLength(count);
    if (!head && count > 0) {
      send(exchange, key, start, count);
    }
  }

  private void send(HttpServerExchange exchange, String key, long start, long count)
      throws IOException {
    exchange.startBlocking();
    try (InputStream in = store.open(key, start)) {
      OutputStream out = exchange.getOutputStream();
      byte[] piece = new byte[PIECE];
      long left = count;
      while (left > 0) {
        int read = in.read(piece, 0, (int) Math.min(left, PIECE));
        if (read < 0) {
          throw new IOException("the store has fewer bytes of " + key + " than it said");
        }
        out.write(piece, 0, read);
        left -= read;
      }
      out.close();
    }
  }

  private static ETag tag(String key, byte[] content) {
    return key.startsWith(METADATA)
        ? new ETag(false, Sha256.of(content).hex())
        : tagOfLength(content.length);
  }

  private static ETag tagOfLength(long length) {
    return new ETag(false, Long.toHexString(length));
  }
}
