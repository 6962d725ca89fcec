package org.suoma.content.update;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.suoma.content.release.Piece;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.PieceShelf;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/** Fetches pieces of packs run by run, going on at the very byte where a cut left off. */
public final class PieceFetcher {

  private final ReleaseTree tree;
  private final PieceShelf shelf;
  private final Listener listener;
  private final Function<Sha256, String> paths;

  PieceFetcher(ReleaseTree tree, PieceShelf shelf, Listener listener) {
    this(tree, shelf, listener, PublishedTree::packPath);
  }

  /**
   * Fetches from this tree onto this shelf.
   *
   * @param paths where a pack lies in the tree
   */
  public PieceFetcher(
      ReleaseTree tree, PieceShelf shelf, Listener listener, Function<Sha256, String> paths) {
    this.paths = paths;
    this.tree = tree;
    this.shelf = shelf;
    this.listener = listener;
  }

  /** Fetches what is still missing of these pieces, which lie side by side. */
  public void fetch(List<Piece> run) throws IOException {
    Perseverance.persist(
        came -> {
          if (!hasAll(run)) {
            fetchOnce(run, came);
          }
        });
  }

  private boolean hasAll(List<Piece> run) throws IOException {
    for (Piece piece : run) {
      if (!shelf.has(piece)) {
        return false;
      }
    }
    return true;
  }

  private void fetchOnce(List<Piece> run, LongConsumer came) throws IOException {
    int first = 0;
    while (shelf.has(run.get(first))) {
      first++;
    }
    List<Piece> missing = run.subList(first, run.size());
    Piece last = missing.get(missing.size() - 1);
    long position = missing.get(0).offset() + shelf.received(missing.get(0));
    String path = paths.apply(last.pack());
    try (InputStream in =
        tree.open(path, position, last.offset() + last.length())
            .orElseThrow(() -> new ContentException(ContentError.NOT_FOUND, "no " + path))) {
      for (Piece piece : missing) {
        if (shelf.has(piece)) {
          in.skipNBytes(piece.length());
        } else {
          skipReceived(piece, position, in);
          shelf.receive(
              piece,
              in,
              bytes -> {
                came.accept(bytes);
                listener.came(bytes);
              });
          listener.complete(piece);
        }
        position = piece.offset() + piece.length();
      }
    } catch (EOFException e) {
      throw new ContentException(ContentError.TRUNCATED, path, e);
    }
  }

  /** A piece in the middle of a run may have begun to come in an earlier, different run. */
  private void skipReceived(Piece piece, long position, InputStream in) throws IOException {
    in.skipNBytes(piece.offset() + shelf.received(piece) - position);
  }

  /** Told of what comes; by several threads if several fetch. */
  public interface Listener {
    /** So many bytes came; an exception ends the fetching, what came stays. */
    void came(int bytes) throws IOException;

    /** A piece is there, whole and checked. */
    void complete(Piece piece) throws IOException;
  }
}
