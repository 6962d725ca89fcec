package org.suoma.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * Contents named by their digests, {@code objects/ab/cdef…}. New ones become durable in one batch
 * with {@link #sync}, because an fsync a file is slow. Threads may share one.
 */
final class ObjectShelf {

  private static final int BUFFER_BYTES = 64 << 10;

  private final StoreFiles files;
  private final Path objects;
  private final Path incoming;
  private final Set<Sha256> unsynced = ConcurrentHashMap.newKeySet();

  ObjectShelf(StoreFiles files, Path root) {
    this.files = files;
    this.objects = root.resolve("objects");
    this.incoming = root.resolve("incoming");
  }

  void prepare() throws IOException {
    files.createDirectories(objects);
    files.delete(incoming); // what a power cut left half-received
    files.createDirectories(incoming);
  }

  StoreFiles files() {
    return files;
  }

  Path path(Sha256 digest) {
    return directory(digest).resolve(digest.hex().substring(2));
  }

  private Path directory(Sha256 digest) {
    return objects.resolve(digest.hex().substring(0, 2));
  }

  boolean has(Sha256 digest) {
    return files.exists(path(digest));
  }

  /** Takes a content in whole or not at all. */
  void add(Sha256 expected, long length, InputStream content) throws IOException {
    Path partial = incoming.resolve(expected.hex() + "-" + UUID.randomUUID());
    try {
      receive(expected, length, content, partial);
      Path target = path(expected);
      files.createDirectories(directory(expected));
      files.move(partial, target);
      unsynced.add(expected);
    } finally {
      files.delete(partial);
    }
  }

  private void receive(Sha256 expected, long length, InputStream content, Path partial)
      throws IOException {
    MessageDigest digest = Sha256.begin();
    long received = 0;
    try (OutputStream out = files.create(partial)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        received += n;
        if (received > length) {
          throw new ContentException(
              ContentError.TOO_LARGE, expected + " is longer than its " + length + " bytes");
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    if (received < length) {
      throw new ContentException(
          ContentError.TRUNCATED, "%s: %d of %d bytes".formatted(expected, received, length));
    }
    requireSame(expected, Sha256.finish(digest));
  }

  byte[] read(Sha256 digest) throws IOException {
    byte[] content;
    try (InputStream in = files.open(path(digest))) {
      content = in.readAllBytes();
    }
    requireSame(digest, Sha256.of(content));
    return content;
  }

  InputStream open(Sha256 digest) throws IOException {
    return files.open(path(digest));
  }

  /** Whether a content on the disk is what its name says; does not keep it in memory. */
  boolean isSound(Sha256 expected) throws IOException {
    try (InputStream in = files.open(path(expected))) {
      return Sha256.of(in).equals(expected);
    }
  }

  /** Makes all that was added durable. */
  void sync() throws IOException {
    Set<Path> directories = new HashSet<>();
    for (Sha256 digest : unsynced) {
      files.sync(path(digest));
      directories.add(directory(digest));
    }
    for (Path directory : directories) {
      files.syncDirectory(directory);
    }
    files.syncDirectory(objects);
    unsynced.clear();
  }

  /** Deletes every content that is not to be kept. */
  void keepOnly(Set<Sha256> kept) throws IOException {
    for (Path directory : files.list(objects)) {
      for (Path file : files.list(directory)) {
        if (!kept.contains(new Sha256(name(directory) + name(file)))) {
          files.delete(file);
        }
      }
    }
  }

  /** Deletes one content, so that it is fetched again. */
  void drop(Sha256 digest) throws IOException {
    files.delete(path(digest));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static void requireSame(Sha256 expected, Sha256 found) throws ContentException {
    if (!expected.equals(found)) {
      throw new ContentException(
          ContentError.DIGEST_MISMATCH, "expected %s, found %s".formatted(expected, found));
    }
  }
}
