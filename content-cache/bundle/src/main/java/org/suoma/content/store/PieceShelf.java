package org.suoma.content.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.suoma.content.release.Piece;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * Received pieces of packs, each under its digest; what has come of one stays when the line is cut,
 * so that no byte need come twice. Several threads may receive different pieces.
 */
public final class PieceShelf {

  private static final String PARTIAL = ".part";

  private final Path folder;
  private final StoreFiles files;
  private final Set<Piece> checked = ConcurrentHashMap.newKeySet();

  /** Keeps pieces in this folder, which need not exist yet. */
  public PieceShelf(Path folder, StoreFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Whether a piece is there, whole and checked. One that is left from before is checked again: a
   * power cut can leave a name without its content.
   */
  public boolean has(Piece piece) throws IOException {
    if (checked.contains(piece)) {
      return true;
    }
    if (!files.exists(whole(piece))) {
      return false;
    }
    if (isSpoilt(piece, whole(piece))) {
      files.delete(whole(piece));
      return false;
    }
    checked.add(piece);
    return true;
  }

  /** How many bytes of a piece are there, 0 to its length. */
  public long received(Piece piece) throws IOException {
    return has(piece) ? piece.length() : files.size(partial(piece));
  }

  /**
   * Takes in the rest of a piece from a stream, which is left right behind it.
   *
   * @throws ContentException {@code TRUNCATED} if the stream ends before; what came stays. Also if
   *     what had come before was spoilt; then all of it is dropped. {@code DIGEST_MISMATCH} if what
   *     came in one go is not what was announced; it is dropped
   */
  public void receive(Piece piece, InputStream in, Progress progress) throws IOException {
    files.createDirectories(folder);
    long before = received(piece);
    long left = piece.length() - before;
    try (OutputStream out = new BufferedOutputStream(files.append(partial(piece)))) {
      byte[] buffer = new byte[16 << 10];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new ContentException(
              ContentError.TRUNCATED, "%d bytes of %s are missing".formatted(left, piece.sha256()));
        }
        out.write(buffer, 0, read);
        left -= read;
        progress.came(read);
      }
    }
    if (isSpoilt(piece, partial(piece))) {
      files.delete(partial(piece));
      throw new ContentException(
          before > 0 ? ContentError.TRUNCATED : ContentError.DIGEST_MISMATCH,
          "%s is not what was announced".formatted(piece.sha256()));
    }
    files.move(partial(piece), whole(piece));
    checked.add(piece);
  }

  private boolean isSpoilt(Piece piece, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return !Sha256.of(in).equals(piece.sha256());
    }
  }

  /** Opens a piece that is there; the caller closes it. */
  public InputStream open(Piece piece) throws IOException {
    return files.open(whole(piece));
  }

  /** Keeps a chunk of a file that comes in parts until the file is complete. */
  public void putChunk(Sha256 digest, InputStream content) throws IOException {
    files.createDirectories(folder);
    Path file = chunk(digest);
    files.delete(file);
    try (OutputStream out = files.create(file)) {
      content.transferTo(out);
    }
  }

  /** Whether a chunk is kept here. */
  public boolean hasChunk(Sha256 digest) {
    return files.exists(chunk(digest));
  }

  /** Opens a chunk that is kept here; the caller closes it. */
  public InputStream openChunk(Sha256 digest) throws IOException {
    return files.open(chunk(digest));
  }

  private Path chunk(Sha256 digest) {
    return folder.resolve(digest.hex() + ".chunk");
  }

  /** Drops all chunks, and all pieces but these, whole or not. */
  public void keepOnly(Set<? extends Piece> kept) throws IOException {
    checked.retainAll(kept);
    Set<String> names =
        kept.stream().map(piece -> piece.sha256().hex()).collect(Collectors.toSet());
    for (Path file : files.list(folder)) {
      if (!names.contains(file.getFileName().toString().replace(PARTIAL, ""))) {
        files.delete(file);
      }
    }
  }

  private Path whole(Piece piece) {
    return folder.resolve(piece.sha256().hex());
  }

  private Path partial(Piece piece) {
    return folder.resolve(piece.sha256().hex() + PARTIAL);
  }

  /** Told of bytes as they come. */
  @FunctionalInterface
  public interface Progress {
    /** So many bytes came; an exception ends the receiving, what came stays. */
    void came(int bytes) throws IOException;
  }
}
