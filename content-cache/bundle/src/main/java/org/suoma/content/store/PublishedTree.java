package org.suoma.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.suoma.content.release.Sha256;

/**
 * The tree of static files that kiosks pull from: a folder behind any web server, on a USB stick or
 * in an object store.
 *
 * <pre>
 *   CHANNEL/RING.json     the signed manifest of the newest release
 *   objects/ab/cdef…      contents by digest
 * </pre>
 *
 * One process writes; the manifest appears last, by rename, so that a reader sees the old release
 * or the new one.
 */
public final class PublishedTree {

  private final Path root;
  private final StoreFiles files;

  /** A tree below this folder, which need not exist yet. */
  public PublishedTree(Path root, StoreFiles files) {
    this.root = root;
    this.files = files;
  }

  /** Where the signed manifest of a channel and ring stands, relative to the tree. */
  public static String envelopePath(String channel, String ring) {
    return channel + "/" + ring + ".json";
  }

  /** Where a content stands, relative to the tree. */
  public static String objectPath(Sha256 digest) {
    return "objects/" + digest.hex().substring(0, 2) + "/" + digest.hex().substring(2);
  }

  /** The signed manifest of a channel and ring; empty before the first release. */
  public Optional<byte[]> envelope(String channel, String ring) throws IOException {
    Path file = root.resolve(envelopePath(channel, ring));
    if (!files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file)) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** Adds a content unless it is there. */
  void addObject(Sha256 digest, byte[] content) throws IOException {
    Path file = root.resolve(objectPath(digest));
    if (!files.exists(file)) {
      files.replace(file, content);
    }
  }

  /** Puts a signed manifest in force. */
  void putEnvelope(String channel, String ring, byte[] envelope) throws IOException {
    files.replace(root.resolve(envelopePath(channel, ring)), envelope);
  }
}
