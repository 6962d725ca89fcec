package org.suoma.content.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.suoma.content.release.Sha256;

/**
 * The manifest of a release that is on its way to the screen, as received. It stays over cuts and
 * restarts and while the release waits for its hour, so that it comes down the line once. Threads
 * may share one.
 */
public final class CandidateManifest {

  private final Path folder;
  private final Path file;
  private final StoreFiles files;

  CandidateManifest(Path root, StoreFiles files) {
    this.folder = root.resolve("candidate");
    this.file = folder.resolve("manifest");
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

  /** Keeps one instead of the one before, and nothing of what has come of any. */
  public void keep(byte[] manifest) throws IOException {
    dropReceived();
    files.replace(file, manifest);
  }

  /** Forgets it: its release is on the screen. */
  public void drop() throws IOException {
    files.delete(folder);
  }

  /** How many bytes have come of a file that a manifest is made from. */
  public long received(String name) throws IOException {
    return files.size(partial(name));
  }

  /** Takes in more of such a file; what came before a cut stays. The caller closes it. */
  public OutputStream append(String name) throws IOException {
    files.createDirectories(folder);
    return files.append(partial(name));
  }

  /** What has come of such a file. */
  public byte[] readReceived(String name) throws IOException {
    return files.readAll(partial(name));
  }

  /** Forgets what has come of such files: it is of no use. */
  public void dropReceived() throws IOException {
    for (Path other : files.list(folder)) {
      if (!other.equals(file)) {
        files.delete(other);
      }
    }
  }

  private Path partial(String name) {
    return folder.resolve(name + ".part");
  }
}
