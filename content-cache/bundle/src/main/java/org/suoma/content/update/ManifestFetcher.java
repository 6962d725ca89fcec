package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.Generation;
import org.suoma.content.store.PatchCodec;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.TargetFile;

/** Fetches a manifest by the shortest way: as a patch, compressed, or as it is. */
final class ManifestFetcher {

  private final ReleaseTree tree;

  ManifestFetcher(ReleaseTree tree) {
    this.tree = tree;
  }

  /**
   * The manifest that a target names.
   *
   * @param location where it stands uncompressed
   * @param active what a patch may be made against
   * @throws ContentException if what comes is not what the target says
   */
  byte[] fetch(TargetFile target, String location, Optional<Generation> active) throws IOException {
    if (target.length() > Manifest.MAX_BYTES) {
      throw new ContentException(
          ContentError.TOO_LARGE, "the manifest has %d bytes".formatted(target.length()));
    }
    Optional<Sha256> digest = target.digests().sha256().map(Sha256::new);
    if (digest.isPresent() && active.isPresent()) {
      Optional<byte[]> patch =
          read(
              PublishedTree.manifestPatchPath(digest.get(), active.get().digest()),
              target.length());
      if (patch.isPresent()) {
        return checked(
            target, PatchCodec.expand(active.get().manifestBytes(), patch.get(), target.length()));
      }
    }
    if (digest.isPresent()) {
      Optional<byte[]> compressed =
          read(PublishedTree.compressedManifestPath(digest.get()), target.length());
      if (compressed.isPresent()) {
        return checked(target, PatchCodec.expand(new byte[0], compressed.get(), target.length()));
      }
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
