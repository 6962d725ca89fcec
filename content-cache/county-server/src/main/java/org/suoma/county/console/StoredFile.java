package org.suoma.county.console;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.RangeAwareResource;
import io.undertow.server.handlers.resource.Resource;
import io.undertow.util.ETag;
import io.undertow.util.MimeMappings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ObjectStore;

/** A content of a store as a file of the web server; passed on by a worker, piece by piece. */
final class StoredFile implements RangeAwareResource {

  /** Metadata are few and change under a name; what stands elsewhere never does. */
  private static final String METADATA = "metadata/";

  private static final int PIECE = 64 << 10;

  private final ObjectStore store;
  private final String key;
  private final long length;

  StoredFile(ObjectStore store, String key, long length) {
    this.store = store;
    this.key = key;
    this.length = length;
  }

  @Override
  public void serve(Sender sender, HttpServerExchange exchange, IoCallback completion) {
    serveRange(sender, exchange, 0, length - 1, completion);
  }

  @Override
  public void serveRange(
      Sender sender, HttpServerExchange exchange, long start, long end, IoCallback completion) {
    exchange.startBlocking();
    try (InputStream in = store.open(key, start)) {
      OutputStream out = exchange.getOutputStream();
      byte[] piece = new byte[PIECE];
      long left = end - start + 1;
      while (left > 0) {
        int count = in.read(piece, 0, (int) Math.min(left, PIECE));
        if (count < 0) {
          throw new IOException("the store has fewer bytes of " + key + " than it said");
        }
        out.write(piece, 0, count);
        left -= count;
      }
      out.close();
      completion.onComplete(exchange, sender);
    } catch (IOException e) {
      completion.onException(exchange, sender, e);
    }
  }

  @Override
  public boolean isRangeSupported() {
    return true;
  }

  @Override
  public ETag getETag() {
    if (!key.startsWith(METADATA)) {
      return new ETag(false, Long.toHexString(length));
    }
    try {
      return new ETag(false, Sha256.of(store.read(key).orElseThrow()).hex());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String getPath() {
    return "/" + key;
  }

  @Override
  public String getName() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  @Override
  public String getCacheKey() {
    return key;
  }

  @Override
  public Long getContentLength() {
    return length;
  }

  @Override
  public @Nullable String getContentType(MimeMappings mimeMappings) {
    return key.endsWith(".json") ? "application/json" : null;
  }

  @Override
  public boolean isDirectory() {
    return false;
  }

  @Override
  public List<Resource> list() {
    return List.of();
  }

  @Override
  public @Nullable Date getLastModified() {
    return null;
  }

  @Override
  public @Nullable String getLastModifiedString() {
    return null;
  }

  @Override
  public @Nullable File getFile() {
    return null;
  }

  @Override
  public @Nullable Path getFilePath() {
    return null;
  }

  @Override
  public @Nullable File getResourceManagerRoot() {
    return null;
  }

  @Override
  public @Nullable Path getResourceManagerRootPath() {
    return null;
  }

  @Override
  public @Nullable URL getUrl() {
    return null;
  }
}
