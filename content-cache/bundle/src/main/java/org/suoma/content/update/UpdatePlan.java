package org.suoma.content.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.suoma.content.release.Chunk;
import org.suoma.content.release.Frame;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Patch;
import org.suoma.content.release.Piece;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ContentStore;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * What must be fetched to have a release whole: patches where the base is at hand, frames for what
 * is new, nothing for what is there already.
 *
 * @param missing files that are not in the store, each content once
 * @param patches by the file that comes out; the others come in frames
 * @param frames in the order of the packs
 */
record UpdatePlan(List<ManifestFile> missing, Map<Sha256, Patch> patches, List<Frame> frames) {

  UpdatePlan {
    missing = List.copyOf(missing);
    patches = Map.copyOf(patches);
    frames = List.copyOf(frames);
  }

  /**
   * Plans an update.
   *
   * @param local chunks that can be had from files in the store
   * @throws ContentException {@code MALFORMED} if the manifest lacks a frame
   */
  static UpdatePlan of(Manifest manifest, ContentStore store, LocalChunks local)
      throws ContentException {
    Map<Sha256, Patch> usable = new HashMap<>();
    for (Patch patch : manifest.patches()) {
      if (store.has(patch.base())) {
        usable.merge(patch.target(), patch, (a, b) -> a.length() <= b.length() ? a : b);
      }
    }
    Map<Sha256, ManifestFile> missing = new LinkedHashMap<>();
    Map<Sha256, Patch> patches = new HashMap<>();
    Set<Integer> frameIds = new TreeSet<>();
    for (ManifestFile file : manifest.files()) {
      if (store.has(file.sha256()) || missing.put(file.sha256(), file) != null) {
        continue;
      }
      Patch patch = usable.get(file.sha256());
      if (patch != null) {
        patches.put(file.sha256(), patch);
      } else {
        for (Chunk chunk : file.chunks()) {
          if (!local.has(chunk.sha256())) {
            frameIds.add(chunk.frame());
          }
        }
      }
    }
    return new UpdatePlan(List.copyOf(missing.values()), patches, frames(manifest, frameIds));
  }

  private static List<Frame> frames(Manifest manifest, Set<Integer> ids) throws ContentException {
    List<Frame> frames = new ArrayList<>();
    for (int id : ids) {
      frames.add(
          manifest
              .frame(id)
              .orElseThrow(
                  () ->
                      new ContentException(
                          ContentError.MALFORMED, "the manifest has no frame " + id)));
    }
    return frames;
  }

  /** What has to come over the line. */
  long bytes() {
    return pieces().stream().mapToLong(Piece::length).sum();
  }

  /** All pieces to fetch. */
  Set<Piece> pieces() {
    Set<Piece> pieces = new HashSet<>(frames);
    pieces.addAll(patches.values());
    return pieces;
  }

  /** How many files are complete once a piece is there and those before it. */
  Map<Piece, Integer> filesByLastPiece() {
    Map<Integer, Frame> byId = new HashMap<>();
    frames.forEach(frame -> byId.put(frame.id(), frame));
    Map<Piece, Integer> files = new HashMap<>();
    for (ManifestFile file : missing) {
      Patch patch = patches.get(file.sha256());
      if (patch != null) {
        files.merge(patch, 1, Integer::sum);
      } else {
        file.chunks().stream()
            .map(chunk -> byId.get(chunk.frame()))
            .filter(Objects::nonNull)
            .max(Comparator.comparingInt(Frame::id))
            .ifPresent(last -> files.merge(last, 1, Integer::sum));
      }
    }
    return files;
  }

  /** Pieces that lie side by side in a pack, to be fetched by one request each. */
  List<List<Piece>> runs() {
    List<Piece> sorted =
        pieces().stream()
            .sorted(
                Comparator.comparing((Piece piece) -> piece.pack().hex())
                    .thenComparing(Piece::offset))
            .toList();
    List<List<Piece>> runs = new ArrayList<>();
    List<Piece> run = new ArrayList<>();
    for (Piece piece : sorted) {
      if (!run.isEmpty() && !follows(run.get(run.size() - 1), piece)) {
        runs.add(List.copyOf(run));
        run.clear();
      }
      run.add(piece);
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return runs;
  }

  private static boolean follows(Piece first, Piece second) {
    return first.pack().equals(second.pack()) && first.offset() + first.length() == second.offset();
  }
}
