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
 *   metadata/N.root.json, N.snapshot.json, N.targets.json, timestamp.json    signed, TUF 1.0
 *   targets/CHANNEL/DIGEST.RING.json     the manifest of a release
 *   objects/ab/cdef…                     contents by digest
 * </pre>
 *
 * One process writes; the timestamp is replaced last, by rename, so that a reader sees the old
 * release or the new one.
 */
public final class PublishedTree {

  private static final String TIMESTAMP = "timestamp.json";

  private final Path root;
  private final StoreFiles files;

  /** A tree below this folder, which need not exist yet. */
  public PublishedTree(Path root, StoreFiles files) {
    this.root = root;
    this.files = files;
  }

  /** The path that a release's manifest has among TUF's targets. */
  public static String manifestPath(String channel, String ring) {
    return channel + "/" + ring + ".json";
  }

  /** Where a content stands, relative to the tree. */
  public static String objectPath(Sha256 digest) {
    return "objects/" + digest.hex().substring(0, 2) + "/" + digest.hex().substring(2);
  }

  /** Where metadata stand, relative to the tree. */
  public static String metadataPath(String name) {
    return "metadata/" + name;
  }

  /** Where a target stands, relative to the tree. */
  public static String targetPath(String location) {
    return "targets/" + location;
  }

  /** Metadata by name; empty if there are none. */
  public Optional<byte[]> metadata(String name) throws IOException {
    return read(metadataPath(name));
  }

  /** The timestamp in force; empty before the first release. */
  Optional<byte[]> timestamp() throws IOException {
    return metadata(TIMESTAMP);
  }

  /** Puts metadata beside those in force. */
  public void putMetadata(String name, byte[] bytes) throws IOException {
    files.replace(root.resolve(metadataPath(name)), bytes);
  }

  /** Puts all in force that this timestamp names. */
  void putTimestamp(byte[] bytes) throws IOException {
    putMetadata(TIMESTAMP, bytes);
  }

  Optional<byte[]> target(String location) throws IOException {
    return read(targetPath(location));
  }

  void putTarget(String location, byte[] bytes) throws IOException {
    files.replace(root.resolve(targetPath(location)), bytes);
  }

  /** Adds a content unless it is there. */
  void addObject(Sha256 digest, byte[] content) throws IOException {
    Path file = root.resolve(objectPath(digest));
    if (!files.exists(file)) {
      files.replace(file, content);
    }
  }

  private Optional<byte[]> read(String path) throws IOException {
    Path file = root.resolve(path);
    if (!files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file)) {
      return Optional.of(in.readAllBytes());
    }
  }
}
