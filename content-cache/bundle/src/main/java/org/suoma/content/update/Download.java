package org.suoma.content.update;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.release.Piece;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.PieceShelf;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * Fetches the pieces of a plan, a few requests at a time, within the day's budget and the disk's
 * room; what came stays when it fails.
 */
final class Download {

  /** Stays free on the disk: for the search index, logs and the rest of the system. */
  private static final long RESERVED_BYTES = 64L << 20;

  /** How long a request that is called off may take to let go. */
  private static final long LETTING_GO_SECONDS = 60;

  private final ReleaseTree tree;
  private final ContentStore store;
  private final UpdatePolicy policy;

  Download(ReleaseTree tree, ContentStore store, UpdatePolicy policy) {
    this.tree = tree;
    this.store = store;
    this.policy = policy;
  }

  /**
   * Fetches what is missing on the shelf.
   *
   * @return the bytes that came
   */
  long run(UpdatePlan plan, PieceShelf pieces, UpdateProgress progress) throws IOException {
    Set<Piece> wanted = plan.pieces();
    pieces.keepOnly(wanted);
    Arrivals arrivals = new Arrivals(plan, progress);
    for (Piece piece : wanted) {
      arrivals.expect(piece, pieces);
    }
    requireRoom(arrivals.missing() + plan.missing().stream().mapToLong(ManifestFile::length).sum());
    if (arrivals.missing() > 0 && policy.budget().isPresent()) {
      policy.budget().get().require();
    }
    arrivals.tell();
    try {
      fetch(plan.runs(), new PieceFetcher(tree, pieces, arrivals));
    } finally {
      if (policy.budget().isPresent()) {
        policy.budget().get().save();
      }
    }
    return arrivals.came;
  }

  private void fetch(List<List<Piece>> runs, PieceFetcher fetcher) throws IOException {
    int connections = Math.min(policy.connections(), runs.size());
    if (connections < 2) {
      for (List<Piece> run : runs) {
        fetcher.fetch(run);
      }
      return;
    }
    ExecutorService lines =
        Executors.newFixedThreadPool(connections, task -> new Thread(task, "content-line"));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (List<Piece> run : runs) {
        running.add(
            lines.submit(
                () -> {
                  fetcher.fetch(run);
                  return run;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      lines.shutdownNow();
      awaitEnd(lines);
    }
  }

  /** Nobody may write on the shelf any more when the update goes on. */
  private static void awaitEnd(ExecutorService lines) throws IOException {
    try {
      if (!lines.awaitTermination(LETTING_GO_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("requests do not end");
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted", e);
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

  /** Counts what comes, for the budget and for who watches. */
  private final class Arrivals implements PieceFetcher.Listener {
    private final Map<Piece, Integer> filesOf;
    private final int files;
    private final UpdateProgress progress;
    private int filesDone;
    private long bytesDone;
    private long bytesTotal;
    private long came;

    Arrivals(UpdatePlan plan, UpdateProgress progress) {
      this.filesOf = plan.filesByLastPiece();
      this.files = plan.missing().size();
      this.progress = progress;
    }

    void expect(Piece piece, PieceShelf pieces) throws IOException {
      long received = pieces.received(piece);
      bytesTotal += piece.length();
      bytesDone += received;
      if (received == piece.length()) {
        filesDone += filesOf.getOrDefault(piece, 0);
      }
    }

    long missing() {
      return bytesTotal - bytesDone;
    }

    @Override
    public synchronized void came(int bytes) throws IOException {
      came += bytes;
      bytesDone += bytes;
      tell();
      if (policy.budget().isPresent()) {
        policy.budget().get().spend(bytes);
      }
    }

    @Override
    public synchronized void complete(Piece piece) {
      filesDone += filesOf.getOrDefault(piece, 0);
      tell();
    }

    void tell() {
      progress.at(
          new UpdateState(UpdateState.Step.FETCHING, filesDone, files, bytesDone, bytesTotal));
    }
  }
}
