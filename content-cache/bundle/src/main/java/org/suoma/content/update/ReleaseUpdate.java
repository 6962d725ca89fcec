package org.suoma.content.update;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.Piece;
import org.suoma.content.search.GenerationIndexer;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
import org.suoma.content.store.PieceShelf;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.trust.MetadataCache;
import org.suoma.content.trust.TargetFile;
import org.suoma.content.trust.TufClient;

/**
 * One update: fetch the signed manifest, check it, fetch what is missing, verify, index, activate.
 * Whatever goes wrong, the release on the screen stays; what has been fetched is kept for the next
 * try. One at a time.
 */
public final class ReleaseUpdate {

  /** Stays free on the disk: for the search index, logs and the rest of the system. */
  private static final long RESERVED_BYTES = 64L << 20;

  private final ReleaseTree tree;
  private final TufClient tuf;
  private final InstantSource clock;
  private final ContentStore store;
  private final GenerationIndexer indexer;
  private final ManifestJson json = new ManifestJson();

  /**
   * An update from a published tree into a store.
   *
   * @param trusted the metadata trusted so far, at least a root
   * @param clock what expiry is measured by
   */
  public ReleaseUpdate(
      ReleaseTree tree,
      MetadataCache trusted,
      InstantSource clock,
      ContentStore store,
      GenerationIndexer indexer) {
    this.tree = tree;
    this.tuf = new TufClient(new TreeMetadata(tree, PublishedTree.metadataPath("")), trusted);
    this.clock = clock;
    this.store = store;
    this.indexer = indexer;
  }

  /**
   * Brings the newest release of a channel and ring on the screen.
   *
   * @throws ContentException if anything was refused; nothing has changed on the screen then
   */
  public UpdateResult run(String channel, String ring, UpdateProgress progress) throws IOException {
    tuf.refresh(clock.instant());
    String path = PublishedTree.manifestPath(channel, ring);
    TargetFile target =
        tuf.target(path)
            .orElseThrow(
                () -> new ContentException(ContentError.NOT_FOUND, "no release of " + path));
    Optional<Generation> active = store.active();
    if (active.isPresent()
        && target.digests().sha256().equals(Optional.of(active.get().digest().hex()))) {
      return new UpdateResult(active.get().sequence(), false, 0, 0);
    }
    byte[] manifestBytes = new ManifestFetcher(tree).fetch(target, tuf.location(target), active);
    Manifest manifest = json.read(manifestBytes);
    requireFor(channel, ring, manifest);
    if (active.isPresent() && manifest.sequence() <= active.get().sequence()) {
      throw new ContentException(
          ContentError.ROLLBACK_REJECTED,
          "release %d offered, %d is active"
              .formatted(manifest.sequence(), active.get().sequence()));
    }
    Brought brought = bring(manifest, active, progress);
    Generation generation = stage(manifest, manifestBytes, active, progress);
    indexer.build(generation, active);
    store.activate(generation);
    store.clean();
    store.pieces().keepOnly(Set.of());
    return new UpdateResult(manifest.sequence(), true, brought.files, brought.bytes);
  }

  /**
   * Stages a release. Contents that have rotted on the disk, or are names without content after a
   * power cut, have been dropped by then and are fetched once more.
   */
  private Generation stage(
      Manifest manifest, byte[] manifestBytes, Optional<Generation> active, UpdateProgress progress)
      throws IOException {
    try {
      return store.stage(manifest, manifestBytes);
    } catch (ContentException e) {
      if (e.error() != ContentError.DIGEST_MISMATCH) {
        throw e;
      }
      bring(manifest, active, progress);
      return store.stage(manifest, manifestBytes);
    }
  }

  private Brought bring(Manifest manifest, Optional<Generation> active, UpdateProgress progress)
      throws IOException {
    LocalChunks local = new LocalChunks(store, active.map(Generation::manifest));
    UpdatePlan plan = UpdatePlan.of(manifest, store, local);
    PieceShelf pieces = store.pieces();
    long bytes = fetch(plan, pieces, progress);
    Assembly assembly = new Assembly(plan, store, pieces, local);
    try {
      assembly.run();
    } catch (ContentException e) {
      if (!store.dropRotten(assembly.sources())) {
        throw e;
      }
      return new Brought(0, bytes).plus(bring(manifest, active, progress));
    }
    return new Brought(plan.missing().size(), bytes);
  }

  /** Fetches the plan's pieces; returns the bytes that came. */
  private long fetch(UpdatePlan plan, PieceShelf pieces, UpdateProgress progress)
      throws IOException {
    pieces.keepOnly(plan.pieces());
    long total = 0;
    long received = 0;
    for (Piece piece : plan.pieces()) {
      total += piece.length();
      received += pieces.received(piece);
    }
    requireRoom(total - received + plan.missing().stream().mapToLong(ManifestFile::length).sum());
    Counter counter = new Counter(progress, plan.missing().size(), received, total);
    PieceFetcher fetcher = new PieceFetcher(tree, pieces, counter);
    for (List<Piece> run : plan.runs()) {
      fetcher.fetch(run);
    }
    return counter.done - received;
  }

  private static void requireFor(String channel, String ring, Manifest manifest)
      throws ContentException {
    if (!manifest.channel().equals(channel) || !manifest.ring().equals(ring)) {
      throw new ContentException(
          ContentError.MALFORMED,
          "asked for %s/%s, the manifest is for %s/%s"
              .formatted(channel, ring, manifest.channel(), manifest.ring()));
    }
  }

  private void requireRoom(long bytes) throws IOException {
    long usable = store.usableBytes();
    if (bytes + RESERVED_BYTES > usable) {
      throw new ContentException(
          ContentError.DISK_FULL,
          "%d bytes needed, %d free, %d of them kept for index and logs"
              .formatted(bytes, usable, RESERVED_BYTES));
    }
  }

  private record Brought(int files, long bytes) {
    Brought plus(Brought more) {
      return new Brought(files + more.files, bytes + more.bytes);
    }
  }

  /** Counts bytes as they come and passes them on. */
  private static final class Counter implements PieceShelf.Progress {
    private final UpdateProgress progress;
    private final int files;
    private final long total;
    private long done;

    Counter(UpdateProgress progress, int files, long done, long total) {
      this.progress = progress;
      this.files = files;
      this.done = done;
      this.total = total;
    }

    @Override
    public void came(int bytes) {
      done += bytes;
      progress.fetched(done == total ? files : 0, files, done, total);
    }
  }
}
