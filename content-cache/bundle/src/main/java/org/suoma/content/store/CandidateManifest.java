package org.suoma.content.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.suoma.content.release.Sha256;

/**
 * The manifest of a release that is on its way to the screen, as received. It stays over cuts and
 * restarts and while the release waits for its hour, so that it comes down the line once. Threads
 * may share one.
 */
public final class CandidateManifest {

  private final Path file;
  private final StoreFiles files;

  CandidateManifest(Path root, StoreFiles files) {
    this.file = root.resolve("candidate");
    this.files = files;
  }

  /** Its bytes, if it is the one with this digest and has not rotted. */
  public Optional<byte[]> read(Sha256 digest) throws IOException {
    if (!files.exists(file)) {
      return Optional.empty();
    }
    byte[] manifest = files.readAll(file);
    return Sha256.of(manifest).equals(digest) ? Optional.of(manifest) : Optional.empty();
  }

  /** Keeps one instead of the one before. */
  public void keep(byte[] manifest) throws IOException {
    files.replace(file, manifest);
  }

  /** Forgets it: its release is on the screen. */
  public void drop() throws IOException {
    files.delete(file);
  }
}
