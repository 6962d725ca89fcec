package org.suoma.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ActivePointer.Pointed;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * A kiosk's content on its disk.
 *
 * <pre>
 *   objects/ab/cdef…          contents by digest
 *   generations/N/manifest    what release N consists of; N/index its search index
 *   ACTIVE                    the release on screen and the one before it, replaced by one rename
 *   candidate/                the manifest of the release that is being brought
 *   pieces/                   received pieces of packs, whole and half, kept over a restart
 *   incoming/                 half-made files, emptied at start
 * </pre>
 *
 * One process writes (the agent), others read (the app). A power cut at any moment leaves the old
 * release or the new one in force, whole. Threads may share one.
 */
public final class ContentStore {

  private static final Logger log = LoggerFactory.getLogger(ContentStore.class);

  private final StoreFiles files;
  private final Path generations;
  private final ActivePointer pointer;
  private final Path root;
  private final ObjectShelf objects;
  private final CandidateManifest candidate;
  private final ManifestJson json = new ManifestJson();
  private final Object lock = new Object();
  private final Set<Sha256> lost = ConcurrentHashMap.newKeySet();
  private @Nullable Generation active;

  /** Sparing a small heap a second copy of a large manifest while somebody holds the first. */
  private final Map<Long, WeakReference<Generation>> loaded = new ConcurrentHashMap<>();

  private ContentStore(Path root, StoreFiles files) {
    this.root = root;
    this.files = files;
    this.generations = root.resolve("generations");
    this.pointer = new ActivePointer(root, files);
    this.objects = new ObjectShelf(files, root);
    this.candidate = new CandidateManifest(root, files);
  }

  /**
   * A store that is read by this process and written, if at all, by another; need not exist yet.
   */
  public static ContentStore open(Path root) {
    return new ContentStore(root, new DiskFiles());
  }

  /**
   * The store as its one writer opens it: made if need be, rid of what a power cut left half-done.
   */
  public static ContentStore openForWriting(Path root, StoreFiles files) throws IOException {
    ContentStore store = new ContentStore(root, files);
    files.createDirectories(store.generations);
    store.objects.prepare();
    store.pointer.dropHalfWritten();
    return store;
  }

  /**
   * The release in force; empty before the first. Reads one small file, so that a reader notices an
   * activation by another process.
   */
  public Optional<Generation> active() throws IOException {
    synchronized (lock) {
      Optional<Pointed> pointed = pointer.read();
      if (pointed.isEmpty()) {
        return Optional.empty();
      }
      if (active == null || active.sequence() != pointed.get().active()) {
        active = load(pointed.get().active());
      }
      return Optional.of(active);
    }
  }

  /** The release that was in force before, to which one can go back; empty if there is none. */
  public Optional<Generation> before() throws IOException {
    Optional<Pointed> pointed = pointer.read();
    return pointed.isPresent() && pointed.get().before().isPresent()
        ? Optional.of(load(pointed.get().before().getAsLong()))
        : Optional.empty();
  }

  /**
   * The release that somebody here has rolled back from: it does not come on the screen again by
   * itself, only a newer one does. Empty if nobody has.
   */
  public Optional<Generation> held() throws IOException {
    Optional<Generation> before = before();
    Optional<Generation> now = active();
    return before.filter(
        generation -> now.isPresent() && generation.sequence() > now.get().sequence());
  }

  /** How many bytes the store's file system can still take. */
  public long usableBytes() throws IOException {
    return files.usableBytes(root);
  }

  /** Whether a content is there already and need not be fetched. */
  public boolean has(Sha256 digest) {
    return objects.has(digest);
  }

  /**
   * Takes in a content, whole or not at all; becomes durable when a generation that names it is
   * staged.
   *
   * @throws org.suoma.content.trust.ContentException {@code TOO_LARGE}, {@code TRUNCATED} or {@code
   *     DIGEST_MISMATCH}
   */
  public void add(ManifestFile file, InputStream content) throws IOException {
    objects.add(file.sha256(), file.length(), content);
    lost.remove(file.sha256());
  }

  /** A content that is there, checked against its digest. */
  public byte[] read(Sha256 digest) throws IOException {
    return objects.read(digest);
  }

  /** Opens a content that is there, unchecked; the caller closes it. */
  public InputStream open(Sha256 digest) throws IOException {
    return objects.open(digest);
  }

  /** The length of a content that is there, in bytes. */
  public long length(Sha256 digest) throws IOException {
    return files.size(objects.path(digest));
  }

  /** The manifest of the release that is being brought. */
  public CandidateManifest candidate() {
    return candidate;
  }

  /** Where pieces of packs wait until all are there, also across restarts. */
  public PieceShelf pieces() {
    return new PieceShelf(root.resolve("pieces"), files);
  }

  /**
   * Puts a release beside the active one: every content that the active one does not show already
   * is read back and verified, and all are durable when this returns; nothing changes on the screen
   * yet. What both show has been verified when it came, and is watched by {@link SelfCheck}.
   *
   * @param manifest what its contents have been added for, the candidate's
   * @param digest the candidate's
   * @throws ContentException {@code DIGEST_MISMATCH}; the contents that rotted are dropped, so that
   *     they are fetched again
   */
  public Generation stage(Manifest manifest, Sha256 digest) throws IOException {
    Set<Sha256> fresh = contents(manifest);
    Optional<Generation> shown = active();
    if (shown.isPresent()) {
      fresh.removeAll(contents(shown.get().manifest()));
    }
    if (dropRotten(fresh)) {
      throw new ContentException(
          ContentError.DIGEST_MISMATCH, "contents had rotted on the disk and were dropped");
    }
    byte[] manifestBytes =
        candidate
            .read(digest)
            .orElseThrow(
                () ->
                    new ContentException(
                        ContentError.DIGEST_MISMATCH, "the candidate manifest has rotted"));
    objects.sync();
    Path directory = generations.resolve(Long.toString(manifest.sequence()));
    files.delete(directory);
    files.createDirectories(directory);
    writeDurably(directory, "manifest", manifestBytes);
    files.syncDirectory(generations);
    return new Generation(manifest, digest, directory, objects);
  }

  private static Set<Sha256> contents(Manifest manifest) {
    Set<Sha256> all = new HashSet<>();
    manifest.files().forEach(file -> all.add(file.sha256()));
    return all;
  }

  /**
   * Drops contents that are not what their names say, so that they are fetched again.
   *
   * @return whether any was
   */
  public boolean dropRotten(Set<Sha256> contents) throws IOException {
    boolean dropped = false;
    for (Sha256 digest : contents) {
      if (objects.has(digest) && !objects.isSound(digest)) {
        objects.drop(digest);
        dropped = true;
      }
    }
    return dropped;
  }

  /** Contents that a check missed or had to drop, until they are there again. */
  public Set<Sha256> lost() {
    return Set.copyOf(lost);
  }

  /**
   * Checks one content; a rotten one is dropped and, like a missing one, counted as lost.
   *
   * @return whether it is sound
   */
  boolean check(Sha256 digest) throws IOException {
    if (objects.has(digest) && !dropRotten(Set.of(digest))) {
      return true;
    }
    lost.add(digest);
    return false;
  }

  /** Brings a staged release on the screen by one rename. */
  public void activate(Generation generation) throws IOException {
    Optional<Pointed> now = pointer.read();
    pointer.replace(
        now.isPresent()
            ? now.get().next(generation.sequence())
            : new Pointed(generation.sequence(), OptionalLong.empty()));
    synchronized (lock) {
      active = generation;
      remember(generation);
    }
    log.info(
        "release {} is active, {} files",
        generation.sequence(),
        generation.manifest().files().size());
  }

  /**
   * Brings the release before on the screen again; the one that leaves is held until a newer one
   * comes. Rolling back once more undoes it.
   *
   * @return what is on the screen now; empty, and nothing has changed, if there is no release
   *     before
   * @throws ContentException {@code DIGEST_MISMATCH} if the release before is not whole any more;
   *     nothing has changed
   */
  public Optional<Generation> rollBack() throws IOException {
    Optional<Generation> before = before();
    if (before.isEmpty()) {
      return before;
    }
    for (Sha256 digest : contents(before.get().manifest())) {
      if (!objects.has(digest) || !objects.isSound(digest)) {
        throw new ContentException(
            ContentError.DIGEST_MISMATCH,
            "release %d is not whole any more: %s".formatted(before.get().sequence(), digest));
      }
    }
    activate(before.get());
    return before;
  }

  /** Deletes all but the active release and the one before it; there is no candidate any more. */
  public void clean() throws IOException {
    Optional<Pointed> pointed = pointer.read();
    if (pointed.isEmpty()) {
      return;
    }
    candidate.drop();
    Set<Long> kept = new HashSet<>();
    kept.add(pointed.get().active());
    pointed.get().before().ifPresent(kept::add);
    Set<Sha256> digests = new HashSet<>();
    for (long sequence : sequences()) {
      if (kept.contains(sequence)) {
        digests.addAll(contents(load(sequence).manifest()));
      } else {
        files.delete(generations.resolve(Long.toString(sequence)));
      }
    }
    objects.keepOnly(digests);
  }

  private List<Long> sequences() throws IOException {
    return files.list(generations).stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> name.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .sorted()
        .toList();
  }

  private Generation load(long sequence) throws IOException {
    WeakReference<Generation> known = loaded.get(sequence);
    Generation held = known == null ? null : known.get();
    if (held != null) {
      return held;
    }
    Path directory = generations.resolve(Long.toString(sequence));
    byte[] manifest = files.readAll(directory.resolve("manifest"));
    Generation generation =
        new Generation(json.read(manifest), Sha256.of(manifest), directory, objects);
    remember(generation);
    return generation;
  }

  private void remember(Generation generation) {
    loaded.values().removeIf(reference -> reference.get() == null);
    loaded.put(generation.sequence(), new WeakReference<>(generation));
  }

  private Path writeDurably(Path directory, String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    files.delete(file);
    try (OutputStream out = files.create(file)) {
      out.write(content);
    }
    files.sync(file);
    files.syncDirectory(directory);
    return file;
  }
}
