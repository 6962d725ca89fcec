package org.suoma.content.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suoma.content.release.Chunk;
import org.suoma.content.release.FastCdc;
import org.suoma.content.release.Frame;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Patch;
import org.suoma.content.release.Piece;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentException;

/**
 * Packs what a release brings that the one before it did not have, in the order in which kiosks
 * want it: patches, then new files, then the chunks of changed files for kiosks that lack the base.
 * One at a time.
 */
final class Packing {

  private final ObjectShelf archive;
  private final PublishedTree tree;
  private final List<ReleaseFile> wanted;
  private final Map<String, ManifestFile> before = new HashMap<>();
  private final Map<Sha256, Chunk> known = new HashMap<>();
  private final List<Frame> oldFrames;
  private final List<Patch> oldPatches;
  private final Map<String, Digested> digests = new LinkedHashMap<>();
  private final List<ManifestFile> files = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  Packing(
      PublishedTree tree,
      ObjectShelf archive,
      Optional<Manifest> previous,
      List<ReleaseFile> wanted) {
    this.tree = tree;
    this.archive = archive;
    this.wanted = wanted.stream().sorted(Comparator.comparing(ReleaseFile::path)).toList();
    this.oldFrames = previous.map(Manifest::frames).orElse(List.of());
    this.oldPatches = previous.map(Manifest::patches).orElse(List.of());
    for (ManifestFile file : previous.map(Manifest::files).orElse(List.of())) {
      before.put(file.path(), file);
      file.chunks().forEach(chunk -> known.put(chunk.sha256(), chunk));
    }
  }

  /** Files of the manifest, sorted. */
  List<ManifestFile> files() {
    return List.copyOf(files);
  }

  /** Frames that some file still needs, by id. */
  List<Frame> frames() {
    Set<Integer> used = new HashSet<>();
    files.forEach(file -> file.chunks().forEach(chunk -> used.add(chunk.frame())));
    Stream<Frame> fresh = pieces.stream().filter(Frame.class::isInstance).map(Frame.class::cast);
    return Stream.concat(oldFrames.stream(), fresh)
        .filter(frame -> used.contains(frame.id()))
        .sorted(Comparator.comparingInt(Frame::id))
        .toList();
  }

  /** Patches to files that are still in force. */
  List<Patch> patches() {
    Set<Sha256> targets = new HashSet<>();
    files.forEach(file -> targets.add(file.sha256()));
    Stream<Patch> fresh = pieces.stream().filter(Patch.class::isInstance).map(Patch.class::cast);
    return Stream.concat(oldPatches.stream(), fresh)
        .filter(patch -> targets.contains(patch.target()))
        .toList();
  }

  void run() throws IOException {
    for (ReleaseFile file : wanted) {
      byte[] content = file.content().bytes();
      Digested digested = new Digested(file, Sha256.of(content), content.length);
      if (digests.put(file.path(), digested) != null) {
        throw new IllegalArgumentException("two files are called " + file.path());
      }
    }
    try (PackWriter pack = tree.newPack(nextFrameId())) {
      for (Digested file : digests.values()) {
        if (isChanged(file)) {
          addPatch(file, pack);
        }
      }
      addChunks(pack, false);
      pack.flushFrame();
      addChunks(pack, true);
      pieces.addAll(pack.finish());
    }
    files.sort(Comparator.comparing(ManifestFile::path));
    archiveAll();
  }

  private int nextFrameId() {
    return oldFrames.isEmpty() ? 0 : oldFrames.get(oldFrames.size() - 1).id() + 1;
  }

  private boolean isChanged(Digested file) {
    ManifestFile old = before.get(file.path());
    return old != null && !old.sha256().equals(file.sha256);
  }

  private void addPatch(Digested file, PackWriter pack) throws IOException {
    ManifestFile old = before.get(file.path());
    if (old == null
        || old.length() > PatchCodec.LARGEST
        || file.length > PatchCodec.LARGEST
        || !archive.has(old.sha256())) {
      return;
    }
    byte[] base = archive.read(old.sha256());
    byte[] patch = PatchCodec.compress(base, file.file.content().bytes());
    if (patch.length < file.length / 2 && givesTheFile(base, patch, file)) {
      pack.addPatch(old.sha256(), file.sha256, patch);
    }
  }

  /** A base that begins like one of zstd's own dictionaries would be taken for one. */
  private static boolean givesTheFile(byte[] base, byte[] patch, Digested file) {
    try {
      return Sha256.of(PatchCodec.expand(base, patch, file.length)).equals(file.sha256);
    } catch (ContentException e) {
      return false;
    }
  }

  /** Chunks of files that are new, or of those that are changed. */
  private void addChunks(PackWriter pack, boolean changed) throws IOException {
    for (Digested file : digests.values()) {
      if (isChanged(file) == changed) {
        ManifestFile old = before.get(file.path());
        files.add(
            old != null && !changed
                ? old
                : ManifestFile.of(file.path(), file.length, file.sha256, chunks(file.file, pack)));
      }
    }
  }

  private List<Chunk> chunks(ReleaseFile file, PackWriter pack) throws IOException {
    byte[] content = file.content().bytes();
    List<Chunk> chunks = new ArrayList<>();
    int from = 0;
    for (int length : FastCdc.cut(content)) {
      byte[] bytes = Arrays.copyOfRange(content, from, from + length);
      Sha256 digest = Sha256.of(bytes);
      Chunk chunk = known.get(digest);
      if (chunk == null) {
        chunk = new Chunk(digest, length, pack.addChunk(digest, bytes));
        known.put(digest, chunk);
      }
      chunks.add(chunk);
      from += length;
    }
    return chunks;
  }

  /** Keeps the contents for the next release's patches. */
  private void archiveAll() throws IOException {
    Set<Sha256> kept = new HashSet<>();
    for (Digested file : digests.values()) {
      if (kept.add(file.sha256) && !archive.has(file.sha256)) {
        byte[] content = file.file.content().bytes();
        archive.add(file.sha256, content.length, new ByteArrayInputStream(content));
      }
    }
    archive.keepOnly(kept);
  }

  private record Digested(ReleaseFile file, Sha256 sha256, long length) {
    String path() {
      return file.path();
    }
  }
}
