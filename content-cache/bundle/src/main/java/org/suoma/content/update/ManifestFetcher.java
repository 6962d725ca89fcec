package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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
      Optional<byte[]> patch =
          read(PublishedTree.manifestPatchPath(digest, active.get().digest()), target.length());
      if (patch.isPresent()) {
        return checked(
            target, PatchCodec.expand(active.get().manifestBytes(), patch.get(), target.length()));
      }
    }
    Optional<byte[]> compressed =
        read(PublishedTree.compressedManifestPath(digest), target.length());
    if (compressed.isPresent()) {
      return checked(target, PatchCodec.expand(new byte[0], compressed.get(), target.length()));
    }
    return checked(
        target,
        read(PublishedTree.targetPath(location), target.length())
            .orElseThrow(() -> new ContentException(ContentError.NOT_FOUND, "no " + location)));
  }

  private static byte[] checked(TargetFile target, byte[] manifest) throws ContentException {
    target.requireMatch(manifest);
    return manifest;
  }

  private Optional<byte[]> read(String path, long most) throws IOException {
    Optional<InputStream> found = tree.open(path);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = found.get()) {
      byte[] bytes = in.readNBytes(Math.toIntExact(most + 1));
      if (bytes.length > most) {
        throw new ContentException(ContentError.TOO_LARGE, path);
      }
      return Optional.of(bytes);
    }
  }
}
