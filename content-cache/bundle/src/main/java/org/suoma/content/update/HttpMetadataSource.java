package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.MetadataSource;

/** Metadata files below a web address. Threads may share one. */
public final class HttpMetadataSource implements MetadataSource {

  private final HttpTree tree;

  /** Metadata below this address. */
  public HttpMetadataSource(HttpTree tree) {
    this.tree = tree;
  }

  @Override
  public Optional<byte[]> fetch(String name, long mostBytes) throws IOException {
    Optional<InputStream> found = tree.open(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream body = found.get()) {
      byte[] bytes = body.readNBytes(Math.toIntExact(mostBytes + 1));
      if (bytes.length > mostBytes) {
        throw new ContentException(
            ContentError.TOO_LARGE, "%s is longer than %d bytes".formatted(name, mostBytes));
      }
      return Optional.of(bytes);
    }
  }
}
