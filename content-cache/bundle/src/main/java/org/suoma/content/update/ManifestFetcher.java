package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.CandidateManifest;
import org.suoma.content.store.Generation;
import org.suoma.content.store.PatchCodec;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.TargetFile;

/**
 * Fetches a manifest by the shortest way: not at all if it came before, as a patch, compressed, or
 * as it is.
 */
final class ManifestFetcher {

  private final ReleaseTree tree;
  private final CandidateManifest candidate;

  ManifestFetcher(ReleaseTree tree, CandidateManifest candidate) {
    this.tree = tree;
    this.candidate = candidate;
  }

  /** The digest by which a target names its manifest. */
  static Sha256 digest(TargetFile target) throws ContentException {
    try {
      return new Sha256(target.digests().sha256().orElse(""));
    } catch (IllegalArgumentException e) {
      throw new ContentException(
          ContentError.MALFORMED, target.path() + " is signed without a SHA-256 digest", e);
    }
  }

  /**
   * The manifest that a target names; the candidate from now on.
   *
   * @param location where it stands uncompressed
   * @param active what a patch may be made against
   * @throws ContentException if what comes is not what the target says
   */
  byte[] fetch(TargetFile target, String location, Optional<Generation> active) throws IOException {
    Optional<byte[]> kept = candidate.read(digest(target));
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] manifest = load(target, location, active);
    candidate.keep(manifest);
    return manifest;
  }

  private byte[] load(TargetFile target, String location, Optional<Generation> active)
      throws IOException {
    if (target.length() > Manifest.MAX_BYTES) {
      throw new ContentException(
          ContentError.TOO_LARGE, "the manifest has %d bytes".formatted(target.length()));
    }
    Sha256 digest = digest(target);
    if (active.isPresent()) {
      String patch = PublishedTree.manifestPatchPath(digest, active.get().digest());
      if (receive(patch, target.length())) {
        byte[] base = active.get().manifestBytes();
        return checked(target, () -> PatchCodec.expand(base, received(patch), target.length()));
      }
    }
    String compressed = PublishedTree.compressedManifestPath(digest);
    if (receive(compressed, target.length())) {
      return checked(
          target, () -> PatchCodec.expand(new byte[0], received(compressed), target.length()));
    }
    String plain = PublishedTree.targetPath(location);
    if (receive(plain, target.length())) {
      return checked(target, () -> received(plain));
    }
    throw new ContentException(ContentError.NOT_FOUND, "no " + location);
  }

  /** What has come is of no use if it does not give what the target says. */
  private byte[] checked(TargetFile target, Expansion expansion) throws IOException {
    try {
      byte[] manifest = expansion.bytes();
      target.requireMatch(manifest);
      return manifest;
    } catch (ContentException e) {
      candidate.dropReceived();
      throw e;
    }
  }

  /** Receives a file, going on where a cut left off; false if there is none. */
  private boolean receive(String path, long most) throws IOException {
    AtomicBoolean found = new AtomicBoolean();
    Perseverance.persist(
        came -> {
          Optional<InputStream> rest =
              tree.open(path, candidate.received(name(path)), Long.MAX_VALUE);
          found.set(rest.isPresent());
          if (rest.isPresent()) {
            try (InputStream in = rest.get()) {
              takeIn(path, in, most, came);
            }
          }
        });
    return found.get();
  }

  private void takeIn(String path, InputStream in, long most, LongConsumer came)
      throws IOException {
    try (OutputStream out = candidate.append(name(path))) {
      long length = candidate.received(name(path));
      byte[] buffer = new byte[16 << 10];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        if (length > most) {
          throw new ContentException(ContentError.TOO_LARGE, path);
        }
        out.write(buffer, 0, read);
        came.accept(read);
      }
    } catch (ContentException e) {
      if (e.error() == ContentError.TOO_LARGE) {
        candidate.dropReceived();
      }
      throw e;
    }
  }

  private byte[] received(String path) throws IOException {
    return candidate.readReceived(name(path));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @FunctionalInterface
  private interface Expansion {
    byte[] bytes() throws IOException;
  }
}
