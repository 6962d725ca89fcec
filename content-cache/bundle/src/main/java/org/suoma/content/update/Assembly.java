package org.suoma.content.update;

import com.github.luben.zstd.ZstdIOException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.suoma.content.release.Frame;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Patch;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.FrameCodec;
import org.suoma.content.store.PatchCodec;
import org.suoma.content.store.PieceShelf;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * Makes files out of fetched pieces; the store checks each against its digest. Chunks of files that
 * come in parts wait on the disk until their file is complete.
 */
final class Assembly {

  private final UpdatePlan plan;
  private final ContentStore store;
  private final PieceShelf pieces;
  private final LocalChunks local;
  private final Map<Sha256, ManifestFile> whole = new HashMap<>();
  private final Set<Sha256> wantedParts = new HashSet<>();
  private int added;

  Assembly(UpdatePlan plan, ContentStore store, PieceShelf pieces, LocalChunks local) {
    this.plan = plan;
    this.store = store;
    this.pieces = pieces;
    this.local = local;
    for (ManifestFile file : plan.missing()) {
      if (plan.patches().containsKey(file.sha256())) {
        continue;
      }
      if (file.frame() != null) {
        whole.put(file.sha256(), file);
      } else {
        file.chunks().forEach(chunk -> wantedParts.add(chunk.sha256()));
      }
    }
  }

  /** The contents in the store that files are made from. */
  Set<Sha256> sources() {
    Set<Sha256> sources = new HashSet<>(local.files());
    plan.patches().values().forEach(patch -> sources.add(patch.base()));
    return sources;
  }

  void run(UpdateProgress progress) throws IOException {
    for (Frame frame : plan.frames()) {
      try (InputStream in = pieces.open(frame)) {
        FrameCodec.expand(in, (sha256, length, chunk) -> take(sha256, chunk, progress));
      }
      addCompleteFiles(progress);
    }
    addCompleteFiles(progress);
    for (ManifestFile file : plan.missing()) {
      Patch patch = plan.patches().get(file.sha256());
      if (patch != null) {
        applyPatch(file, patch, progress);
      }
    }
  }

  private void take(Sha256 sha256, InputStream chunk, UpdateProgress progress) throws IOException {
    ManifestFile file = whole.get(sha256);
    if (file != null) {
      add(file, chunk, progress);
    } else if (wantedParts.contains(sha256)) {
      pieces.putChunk(sha256, chunk);
    }
  }

  private void addCompleteFiles(UpdateProgress progress) throws IOException {
    for (ManifestFile file : plan.missing()) {
      if (file.frame() == null
          && !plan.patches().containsKey(file.sha256())
          && !store.has(file.sha256())
          && file.chunks().stream().allMatch(chunk -> isAtHand(chunk.sha256()))) {
        try (InputStream in = joined(file)) {
          add(file, in, progress);
        }
      }
    }
  }

  private void add(ManifestFile file, InputStream content, UpdateProgress progress)
      throws IOException {
    store.add(file, content);
    added++;
    progress.at(new UpdateState(UpdateState.Step.ASSEMBLING, added, plan.missing().size(), 0, 0));
  }

  private boolean isAtHand(Sha256 chunk) {
    return pieces.hasChunk(chunk) || local.has(chunk);
  }

  private InputStream joined(ManifestFile file) {
    return new JoinedStream(
        file.chunks().stream()
            .<JoinedStream.Part>map(
                chunk ->
                    () ->
                        pieces.hasChunk(chunk.sha256())
                            ? pieces.openChunk(chunk.sha256())
                            : local.open(chunk.sha256()))
            .toList());
  }

  private void applyPatch(ManifestFile file, Patch patch, UpdateProgress progress)
      throws IOException {
    try (InputStream base = store.open(patch.base());
        InputStream in =
            PatchCodec.expanding(base, store.length(patch.base()), pieces.open(patch))) {
      add(file, in, progress);
    } catch (ZstdIOException e) {
      throw new ContentException(
          ContentError.MALFORMED, "the patch for " + file.path() + " is for another base", e);
    }
  }
}
