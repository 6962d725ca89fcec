package org.suoma.content.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentException;

/** One release as it lies in the store, whole and immutable. Threads may share one. */
public final class Generation {

  private final Manifest manifest;
  private final Sha256 digest;
  private final Path directory;
  private final ObjectShelf objects;

  Generation(Manifest manifest, Sha256 digest, Path directory, ObjectShelf objects) {
    this.manifest = manifest;
    this.digest = digest;
    this.directory = directory;
    this.objects = objects;
  }

  /** Its number; a newer release has a larger one. */
  public long sequence() {
    return manifest.sequence();
  }

  /** The SHA-256 of its manifest's bytes, which no other release has. */
  public Sha256 digest() {
    return digest;
  }

  /** The bytes of its manifest, as received. */
  public byte[] manifestBytes() throws IOException {
    return objects.files().readAll(directory.resolve("manifest"));
  }

  /** What it consists of. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * The content of a file, checked against its digest once more.
   *
   * @param path as in the manifest
   * @return empty if the release has no such file
   * @throws ContentException {@code DIGEST_MISMATCH} if the disk has rotted
   */
  public Optional<byte[]> read(String path) throws IOException {
    Optional<ManifestFile> file = manifest.file(path);
    return file.isEmpty() ? Optional.empty() : Optional.of(objects.read(file.get().sha256()));
  }

  /** Where its search index lies; built before the generation is activated. */
  public Path indexDirectory() {
    return directory.resolve("index");
  }

  Path directory() {
    return directory;
  }
}
