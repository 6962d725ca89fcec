package org.suoma.content.update;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.ManifestJson;
import org.suoma.content.release.Sha256;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
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

  private static final int PARALLEL_FETCHES = 4;

  /** Stays free on the disk: for the search index, logs and the rest of the system. */
  private static final long RESERVED_BYTES = 64L << 20;

  private final ReleaseTree tree;
  private final TufClient tuf;
  private final InstantSource clock;
  private final ContentStore store;
  private final IndexBuilder indexBuilder;
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
      IndexBuilder indexBuilder) {
    this.tree = tree;
    this.tuf = new TufClient(new TreeMetadata(tree, PublishedTree.metadataPath("")), trusted);
    this.clock = clock;
    this.store = store;
    this.indexBuilder = indexBuilder;
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
    byte[] manifestBytes = fetchManifest(target);
    Manifest manifest = json.read(manifestBytes);
    requireFor(channel, ring, manifest);
    if (active.isPresent() && manifest.sequence() <= active.get().sequence()) {
      throw new ContentException(
          ContentError.ROLLBACK_REJECTED,
          "release %d offered, %d is active"
              .formatted(manifest.sequence(), active.get().sequence()));
    }
    Fetching fetching = new Fetching(missing(manifest), progress);
    requireRoom(fetching.bytesTotal);
    fetching.run();
    Generation generation = store.stage(manifest, manifestBytes);
    indexBuilder.build(generation);
    store.activate(generation);
    store.clean();
    return new UpdateResult(
        manifest.sequence(), true, fetching.filesDone.get(), fetching.bytesDone.get());
  }

  private byte[] fetchManifest(TargetFile target) throws IOException {
    if (target.length() > Manifest.MAX_BYTES) {
      throw new ContentException(
          ContentError.TOO_LARGE, "the manifest has %d bytes".formatted(target.length()));
    }
    try (InputStream in = open(PublishedTree.targetPath(tuf.location(target)))) {
      byte[] bytes = in.readNBytes((int) target.length() + 1);
      target.requireMatch(bytes);
      return bytes;
    }
  }

  private InputStream open(String path) throws IOException {
    return tree.open(path)
        .orElseThrow(() -> new ContentException(ContentError.NOT_FOUND, "no " + path));
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
          "%d bytes to fetch, %d free, %d of them kept for index and logs"
              .formatted(bytes, usable, RESERVED_BYTES));
    }
  }

  private List<ManifestFile> missing(Manifest manifest) {
    Set<Sha256> seen = new HashSet<>();
    return manifest.files().stream()
        .filter(file -> !store.has(file.sha256()) && seen.add(file.sha256()))
        .toList();
  }

  /** Fetches contents a few at a time; the first failure ends it. */
  private final class Fetching {

    private final List<ManifestFile> wanted;
    private final UpdateProgress progress;
    private final long bytesTotal;
    private final AtomicInteger filesDone = new AtomicInteger();
    private final AtomicLong bytesDone = new AtomicLong();

    Fetching(List<ManifestFile> wanted, UpdateProgress progress) {
      this.wanted = wanted;
      this.progress = progress;
      this.bytesTotal = wanted.stream().mapToLong(ManifestFile::length).sum();
    }

    void run() throws IOException {
      ExecutorService executor = Executors.newFixedThreadPool(PARALLEL_FETCHES);
      try {
        List<Future<?>> fetches = new ArrayList<>(wanted.size());
        for (ManifestFile file : wanted) {
          fetches.add(
              executor.submit(
                  () -> {
                    fetch(file);
                    return null;
                  }));
        }
        for (Future<?> fetch : fetches) {
          await(fetch);
        }
      } finally {
        executor.shutdownNow();
      }
    }

    private void fetch(ManifestFile file) throws IOException {
      try (InputStream content = open(PublishedTree.objectPath(file.sha256()))) {
        store.add(file, content);
      }
      progress.fetched(
          filesDone.incrementAndGet(),
          wanted.size(),
          bytesDone.addAndGet(file.length()),
          bytesTotal);
    }

    private void await(Future<?> fetch) throws IOException {
      try {
        fetch.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
          throw failure;
        }
        throw new IllegalStateException("fetching failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ContentException(ContentError.SOURCE_UNREACHABLE, "interrupted", e);
      }
    }
  }
}
