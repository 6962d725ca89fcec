package org.suoma.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;

/**
 * The tree of static files that kiosks pull from: a folder behind any web server, on a USB stick or
 * in an object store.
 *
 * <pre>
 *   metadata/N.root.json, N.snapshot.json, N.targets.json, timestamp.json    signed, TUF 1.0
 *   targets/CHANNEL/DIGEST.RING.json     the manifest of a release, for each ring that it came to
 *   manifests/DIGEST.zst                 the same in fewer bytes, also as patches to older ones
 *   packs/DIGEST                         what the files of releases are made of
 * </pre>
 *
 * One process writes; the timestamp is replaced last, by rename, so that a reader sees the old
 * release or the new one.
 */
public final class PublishedTree {

  private static final String TIMESTAMP = "timestamp.json";

  private final Path root;
  private final StoreFiles files;

  /** A tree below this folder, which need not exist yet. */
  public PublishedTree(Path root, StoreFiles files) {
    this.root = root;
    this.files = files;
  }

  /** The path that a release's manifest has among TUF's targets. */
  public static String manifestPath(String channel, Ring ring) {
    return channel + "/" + ring.id() + ".json";
  }

  /** Where a pack stands, relative to the tree. */
  public static String packPath(Sha256 digest) {
    return "packs/" + digest.hex();
  }

  /** Where metadata stand, relative to the tree. */
  public static String metadataPath(String name) {
    return "metadata/" + name;
  }

  /** Where a target stands, relative to the tree. */
  public static String targetPath(String location) {
    return "targets/" + location;
  }

  /** Metadata by name; empty if there are none. */
  public Optional<byte[]> metadata(String name) throws IOException {
    return read(metadataPath(name));
  }

  /** The timestamp in force; empty before the first release. */
  Optional<byte[]> timestamp() throws IOException {
    return metadata(TIMESTAMP);
  }

  /** Puts metadata beside those in force. */
  public void putMetadata(String name, byte[] bytes) throws IOException {
    files.replace(root.resolve(metadataPath(name)), bytes);
  }

  /** Puts all in force that this timestamp names. */
  void putTimestamp(byte[] bytes) throws IOException {
    putMetadata(TIMESTAMP, bytes);
  }

  /** Where a manifest stands compressed, relative to the tree. */
  public static String compressedManifestPath(Sha256 manifest) {
    return "manifests/" + manifest.hex() + ".zst";
  }

  /** Where a manifest stands as a patch to the one before, relative to the tree. */
  public static String manifestPatchPath(Sha256 manifest, Sha256 base) {
    return "manifests/%s.from-%s.zst".formatted(manifest.hex(), base.hex());
  }

  void put(String path, byte[] bytes) throws IOException {
    files.replace(root.resolve(path), bytes);
  }

  Optional<byte[]> target(String location) throws IOException {
    return read(targetPath(location));
  }

  void putTarget(String location, byte[] bytes) throws IOException {
    files.replace(root.resolve(targetPath(location)), bytes);
  }

  /** Begins a pack; the caller finishes or closes it. */
  PackWriter newPack(int firstFrame) throws IOException {
    return new PackWriter(root.resolve("packs"), files, firstFrame);
  }

  /** The contents of a channel's newest release, beside the tree: what patches are made against. */
  ObjectShelf archive(String channel) throws IOException {
    Path folder = root.resolveSibling(root.getFileName() + "-archive");
    ObjectShelf archive = new ObjectShelf(files, folder.resolve(channel));
    archive.prepare();
    return archive;
  }

  /**
   * Copies a file of the tree into another folder, whole or not at all, unless it is there already.
   *
   * @return the bytes copied
   */
  long copyTo(Path folder, String path) throws IOException {
    Path target = folder.resolve(path);
    long length = files.size(root.resolve(path));
    if (files.size(target) == length) {
      return 0; // files of the tree never change under a name, but for the timestamp
    }
    Path directory = Objects.requireNonNull(target.getParent());
    files.createDirectories(directory);
    Path partial = target.resolveSibling(target.getFileName() + ".part");
    files.delete(partial);
    try (InputStream in = files.open(root.resolve(path));
        OutputStream out = files.create(partial)) {
      in.transferTo(out);
    }
    files.sync(partial);
    files.move(partial, target);
    return length;
  }

  /** Puts the timestamp in force in a copy of the tree; comes last. */
  void copyTimestampTo(Path folder) throws IOException {
    Optional<byte[]> bytes = timestamp();
    if (bytes.isPresent()) {
      files.replace(folder.resolve(metadataPath(TIMESTAMP)), bytes.get());
    }
  }

  /** Every manifest that is there, relative to the tree, of all channels and rings. */
  List<String> targets() throws IOException {
    List<String> paths = new ArrayList<>();
    collect(root.resolve("targets"), paths);
    return paths;
  }

  /** Every compressed manifest and every patch to one. */
  List<String> shortManifests() throws IOException {
    return paths(files.list(root.resolve("manifests")));
  }

  /** Every pack, and what is left of unfinished ones. */
  List<String> packs() throws IOException {
    return paths(files.list(root.resolve("packs")));
  }

  private void collect(Path folder, List<String> paths) throws IOException {
    for (Path child : files.list(folder)) {
      if (child.getFileName().toString().contains(".json")) {
        paths.addAll(paths(List.of(child)));
      } else {
        collect(child, paths);
      }
    }
  }

  private List<String> paths(List<Path> children) {
    return children.stream().map(child -> root.relativize(child).toString()).toList();
  }

  /** Deletes a file that is not to be kept; returns the bytes freed. */
  long deleteUnless(boolean kept, String path) throws IOException {
    if (kept) {
      return 0;
    }
    long length = files.size(root.resolve(path));
    files.delete(root.resolve(path));
    return length;
  }

  /** Whether a file is there. */
  boolean has(String path) {
    return files.exists(root.resolve(path));
  }

  /** Opens a file; the caller closes it. */
  InputStream open(String path) throws IOException {
    return files.open(root.resolve(path));
  }

  Optional<byte[]> read(String path) throws IOException {
    Path file = root.resolve(path);
    if (!files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file)) {
      return Optional.of(in.readAllBytes());
    }
  }
}
