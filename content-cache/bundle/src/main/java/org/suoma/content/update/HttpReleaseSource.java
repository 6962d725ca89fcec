package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/** A published tree behind a web server. Threads may share one. */
public final class HttpReleaseSource implements ReleaseSource {

  private final HttpTree tree;

  /** Reads the tree below an address. */
  public HttpReleaseSource(HttpTree tree) {
    this.tree = tree;
  }

  @Override
  public byte[] envelope(String channel, String ring, int maxBytes) throws IOException {
    try (InputStream body = get(PublishedTree.envelopePath(channel, ring))) {
      byte[] received = body.readNBytes(maxBytes + 1);
      if (received.length > maxBytes) {
        throw new ContentException(
            ContentError.TOO_LARGE, "manifest is longer than %d bytes".formatted(maxBytes));
      }
      return received;
    }
  }

  @Override
  public InputStream object(Sha256 digest) throws IOException {
    return get(PublishedTree.objectPath(digest));
  }

  private InputStream get(String path) throws IOException {
    return tree.open(path)
        .orElseThrow(() -> new ContentException(ContentError.NOT_FOUND, "no " + path));
  }
}
