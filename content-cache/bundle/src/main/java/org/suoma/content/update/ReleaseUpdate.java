package org.suoma.content.update;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
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
import org.suoma.content.update.UpdateResult.Outcome;

/**
 * One update: fetch the signed manifest, check it, fetch what is missing, verify, index, activate.
 * Whatever goes wrong, the release on the screen stays; what has been fetched is kept for the next
 * try. One at a time.
 */
public final class ReleaseUpdate {

  private final ReleaseTree tree;
  private final TufClient tuf;
  private final InstantSource clock;
  private final ContentStore store;
  private final GenerationIndexer indexer;
  private final UpdatePolicy policy;
  private final Hall hall;
  private final RolloutMember member;
  private final ManifestJson json = new ManifestJson();

  /** An update at once and without limit. */
  public ReleaseUpdate(
      ReleaseTree tree,
      MetadataCache trusted,
      InstantSource clock,
      ContentStore store,
      GenerationIndexer indexer) {
    this(tree, trusted, clock, store, indexer, UpdatePolicy.immediate(), Hall.alone());
  }

  /** An update of a kiosk that is told apart from others by its ring alone. */
  public ReleaseUpdate(
      ReleaseTree tree,
      MetadataCache trusted,
      InstantSource clock,
      ContentStore store,
      GenerationIndexer indexer,
      UpdatePolicy policy,
      Hall hall) {
    this(tree, trusted, clock, store, indexer, policy, hall, RolloutMember.anonymous());
  }

  /**
   * An update from a published tree into a store.
   *
   * @param trusted the metadata trusted so far, at least a root
   * @param clock what expiry is measured by
   * @param policy when and how fast
   * @param hall the kiosks beside this one
   * @param member what roll-outs tell this kiosk apart by
   */
  public ReleaseUpdate(
      ReleaseTree tree,
      MetadataCache trusted,
      InstantSource clock,
      ContentStore store,
      GenerationIndexer indexer,
      UpdatePolicy policy,
      Hall hall,
      RolloutMember member) {
    this.tree = tree;
    this.tuf = new TufClient(new TreeMetadata(tree, PublishedTree.metadataPath("")), trusted);
    this.clock = clock;
    this.store = store;
    this.indexer = indexer;
    this.policy = policy;
    this.hall = hall;
    this.member = member;
  }

  /**
   * Brings the newest release of a channel and ring on the screen, or has it ready when its hour
   * has not come.
   *
   * @throws ContentException if anything was refused; nothing has changed on the screen then
   */
  public UpdateResult run(String channel, Ring ring, UpdateProgress progress) throws IOException {
    tuf.refresh(clock.instant());
    OfferedRelease offered = OfferedRelease.of(tuf, channel, ring, member);
    TargetFile target = offered.target();
    Sha256 digest = ManifestFetcher.digest(target);
    Optional<Generation> active = store.active();
    if (active.isPresent() && offered.isMatchedBy(active.get().digest())) {
      return unchanged(active.get(), progress);
    }
    if (active.isPresent() && isHeld(digest)) {
      return new UpdateResult(active.get().sequence(), Outcome.HELD, 0, 0);
    }
    ManifestFetcher fetcher = new ManifestFetcher(tree, store.candidate());
    Manifest manifest = json.read(fetcher.fetch(target, tuf.location(target), active));
    requireFor(channel, manifest);
    if (active.isPresent() && offered.isBehind(manifest.sequence(), active.get().sequence())) {
      return unchanged(active.get(), progress);
    }
    requireNewer(manifest, active);
    if (!hall.isEmpty() && hall.isBringing(digest, plan(manifest, local(active)).bytes())) {
      long shown = active.map(Generation::sequence).orElse(0L);
      return new UpdateResult(shown, Outcome.LEFT_TO_NEIGHBOUR, 0, 0);
    }
    Brought brought = bring(manifest, digest, active, progress);
    if (active.isPresent() && !window(offered).isOpen(clock.instant())) {
      return brought.result(active.get().sequence(), Outcome.WAITING);
    }
    Generation generation = stage(manifest, digest, active, progress);
    progress.at(brought.now(UpdateState.Step.INDEXING));
    indexer.build(generation, active);
    store.activate(generation);
    store.clean();
    store.pieces().keepOnly(Set.of());
    return brought.result(manifest.sequence(), Outcome.ACTIVATED);
  }

  /** The kiosk's own hours go before those of the roll-out: whoever set them knows the hall. */
  private ActivationWindow window(OfferedRelease offered) {
    return policy
        .window()
        .or(() -> offered.hours().map(member::window))
        .orElseGet(ActivationWindow::always);
  }

  private UpdateResult unchanged(Generation active, UpdateProgress progress) throws IOException {
    return store.lost().isEmpty()
        ? new UpdateResult(active.sequence(), Outcome.UNCHANGED, 0, 0)
        : repair(active, progress);
  }

  private boolean isHeld(Sha256 digest) throws IOException {
    return store.held().map(Generation::digest).equals(Optional.of(digest));
  }

  /** Fetches again what has rotted of the release on the screen. */
  private UpdateResult repair(Generation active, UpdateProgress progress) throws IOException {
    Brought brought = bring(active.manifest(), active.digest(), Optional.of(active), progress);
    store.pieces().keepOnly(Set.of());
    return brought.result(active.sequence(), Outcome.REPAIRED);
  }

  /**
   * Stages a release. Contents that have rotted on the disk, or are names without content after a
   * power cut, have been dropped by then and are fetched once more.
   */
  private Generation stage(
      Manifest manifest, Sha256 digest, Optional<Generation> active, UpdateProgress progress)
      throws IOException {
    progress.at(new UpdateState(UpdateState.Step.VERIFYING, 0, 0, 0, 0));
    try {
      return store.stage(manifest, digest);
    } catch (ContentException e) {
      if (e.error() != ContentError.DIGEST_MISMATCH) {
        throw e;
      }
      bring(manifest, digest, active, progress);
      return store.stage(manifest, digest);
    }
  }

  private LocalChunks local(Optional<Generation> active) {
    return new LocalChunks(store, active.map(Generation::manifest));
  }

  private UpdatePlan plan(Manifest manifest, LocalChunks local) throws ContentException {
    return UpdatePlan.of(manifest, store, local);
  }

  private Brought bring(
      Manifest manifest, Sha256 digest, Optional<Generation> active, UpdateProgress progress)
      throws IOException {
    LocalChunks local = local(active);
    UpdatePlan plan = plan(manifest, local);
    int taken = hall.take(digest, plan.bytes(), plan.missing(), store, progress);
    if (taken > 0) {
      plan = plan(manifest, local);
    }
    PieceShelf pieces = store.pieces();
    long bytes = new Download(tree, store, policy).run(plan, pieces, progress);
    Assembly assembly = new Assembly(plan, store, pieces, local);
    try {
      assembly.run(progress);
    } catch (ContentException e) {
      if (!store.dropRotten(assembly.sources())) {
        throw e;
      }
      return new Brought(taken, bytes).plus(bring(manifest, digest, active, progress));
    }
    return new Brought(taken + plan.missing().size(), bytes);
  }

  private static void requireFor(String channel, Manifest manifest) throws ContentException {
    if (!manifest.channel().equals(channel)) {
      throw new ContentException(
          ContentError.MALFORMED,
          "asked for %s, the manifest is for %s".formatted(channel, manifest.channel()));
    }
  }

  private static void requireNewer(Manifest manifest, Optional<Generation> active)
      throws ContentException {
    if (active.isPresent() && manifest.sequence() <= active.get().sequence()) {
      throw new ContentException(
          ContentError.ROLLBACK_REJECTED,
          "release %d offered, %d is active"
              .formatted(manifest.sequence(), active.get().sequence()));
    }
  }

  private record Brought(int files, long bytes) {
    Brought plus(Brought more) {
      return new Brought(files + more.files, bytes + more.bytes);
    }

    UpdateState now(UpdateState.Step step) {
      return new UpdateState(step, files, files, bytes, bytes);
    }

    UpdateResult result(long sequence, Outcome outcome) {
      return new UpdateResult(sequence, outcome, files, bytes);
    }
  }
}
