package org.suoma.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;

/**
 * The tree of static files that kiosks pull from: a folder behind any web server or on a USB stick,
 * or an object store.
 *
 * <pre>
 *   metadata/N.root.json, N.snapshot.json, N.targets.json, timestamp.json    signed, TUF 1.0
 *   targets/CHANNEL/DIGEST.RING.json     the manifest of a release, for each ring that it came to
 *   manifests/DIGEST.zst                 the same in fewer bytes, also as patches to older ones
 *   packs/DIGEST                         what the files of releases are made of
 *   software/DIGEST                      manifests of software, and its files, packed
 * </pre>
 *
 * One process writes at a time; the timestamp is replaced last and at once, so that a reader sees
 * the old release or the new one.
 */
public final class PublishedTree {

  private static final String SOFTWARE = "software/";
  private static final String TIMESTAMP = "timestamp.json";

  private final ObjectStore store;
  private final StoreFiles files;
  private final Path archives;

  /** A tree below this folder, which need not exist yet. */
  public PublishedTree(Path root, StoreFiles files) {
    this(new FolderStore(root, files), files, root.resolveSibling(root.getFileName() + "-archive"));
  }

  /**
   * A tree in this store.
   *
   * @param files for what stays on this machine
   * @param archives folder for the contents of the newest releases, which patches are made against;
   *     what is missing there costs kiosks some bytes and nothing else
   */
  public PublishedTree(ObjectStore store, StoreFiles files, Path archives) {
    this.store = store;
    this.files = files;
    this.archives = archives;
  }

  /** The path that a release's manifest has among TUF's targets. */
  public static String manifestPath(String channel, Ring ring) {
    return channel + "/" + ring.id() + ".json";
  }

  /** Where a pack stands, relative to the tree. */
  public static String packPath(Sha256 digest) {
    return "packs/" + digest.hex();
  }

  /** Where a file of software stands, packed or a manifest, relative to the tree. */
  public static String softwarePath(Sha256 digest) {
    return SOFTWARE + digest.hex();
  }

  /** Whether a target is of software, not of content. */
  static boolean isSoftware(String target) {
    return target.startsWith(SOFTWARE);
  }

  /** Puts a file of software under its digest, which the caller has checked. */
  public void putSoftware(Sha256 digest, InputStream content) throws IOException {
    try (ObjectStore.Upload upload = store.upload("software")) {
      content.transferTo(upload.out());
      upload.finish(softwarePath(digest));
    }
  }

  /** A manifest of software; empty if it is not there. */
  public Optional<byte[]> software(Sha256 digest) throws IOException {
    return read(softwarePath(digest));
  }

  /** Length of a file of software as it lies here; 0 if it does not. */
  public long softwareLength(Sha256 digest) throws IOException {
    return store.length(softwarePath(digest));
  }

  /** Deletes all files of software but these; returns the bytes freed. */
  public long keepSoftware(Set<Sha256> kept) throws IOException {
    Set<String> paths = kept.stream().map(PublishedTree::softwarePath).collect(Collectors.toSet());
    long freed = 0;
    for (String path : store.list("software")) {
      freed += deleteUnless(paths.contains(path), path);
    }
    return freed;
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
    store.put(metadataPath(name), bytes);
  }

  /**
   * Puts metadata of the next version beside those in force. A version that is there already was
   * left by somebody who did not come to the timestamp, or who is about to: it is passed over.
   *
   * @param role its name
   * @param first the version to try first
   * @param writer makes the metadata of a version
   */
  Versioned putNext(String role, long first, Writer writer) throws IOException {
    long version = first;
    while (true) {
      String path = metadataPath("%d.%s.json".formatted(version, role));
      byte[] bytes = writer.write(version);
      if (store.replace(path, Optional.empty(), bytes)) {
        return new Versioned(version, bytes);
      }
      version++;
    }
  }

  /** Makes the metadata of a version. */
  @FunctionalInterface
  interface Writer {
    byte[] write(long version) throws IOException;
  }

  /**
   * Metadata as they were put.
   *
   * @param version its number
   * @param bytes signed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once
  record Versioned(long version, byte[] bytes) {}

  /**
   * Puts all in force that this timestamp names.
   *
   * @param before the timestamp that should be in force until now
   * @return false, and nothing has changed, if another one is
   */
  boolean replaceTimestamp(Optional<byte[]> before, byte[] bytes) throws IOException {
    return store.replace(metadataPath(TIMESTAMP), before, bytes);
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
    store.put(path, bytes);
  }

  Optional<byte[]> target(String location) throws IOException {
    return read(targetPath(location));
  }

  void putTarget(String location, byte[] bytes) throws IOException {
    store.put(targetPath(location), bytes);
  }

  /** Begins a pack; the caller finishes or closes it. */
  PackWriter newPack(int firstFrame) throws IOException {
    return new PackWriter(store.upload("packs"), firstFrame);
  }

  /** The contents of a channel's newest release, beside the tree: what patches are made against. */
  ObjectShelf archive(String channel) throws IOException {
    ObjectShelf archive = new ObjectShelf(files, archives.resolve(channel));
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
    long length = store.length(path);
    if (files.size(target) == length) {
      return 0; // files of the tree never change under a name, but for the timestamp
    }
    Path directory = Objects.requireNonNull(target.getParent());
    files.createDirectories(directory);
    Path partial = target.resolveSibling(target.getFileName() + ".part");
    files.delete(partial);
    try (InputStream in = store.open(path, 0);
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
    return store.list("targets");
  }

  /** Every compressed manifest and every patch to one. */
  List<String> shortManifests() throws IOException {
    return store.list("manifests");
  }

  /** Every pack, and what is left of unfinished ones. */
  List<String> packs() throws IOException {
    return store.list("packs");
  }

  /** Deletes a file that is not to be kept; returns the bytes freed. */
  long deleteUnless(boolean kept, String path) throws IOException {
    if (kept) {
      return 0;
    }
    long length = store.length(path);
    store.delete(path);
    return length;
  }

  /** Whether a file is there. */
  boolean has(String path) throws IOException {
    return store.length(path) > 0;
  }

  /** Opens a file; the caller closes it. */
  InputStream open(String path) throws IOException {
    return store.open(path, 0);
  }

  Optional<byte[]> read(String path) throws IOException {
    return store.read(path);
  }
}
