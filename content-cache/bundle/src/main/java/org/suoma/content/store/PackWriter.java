package org.suoma.content.store;

import java.io.Closeable;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.suoma.content.release.Frame;
import org.suoma.content.release.Patch;
import org.suoma.content.release.Piece;
import org.suoma.content.release.Sha256;

/**
 * Writes one pack of a published tree: patches and frames one after the other. It appears under its
 * digest when it is finished, and not at all if it is closed before. Not for several threads.
 */
final class PackWriter implements Closeable {

  /** Raw bytes of a frame: enough to compress well, little enough to fetch for a single chunk. */
  private static final int FRAME_BYTES = 8 << 20;

  private final ObjectStore.Upload upload;
  private final MessageDigest digest = Sha256.begin();
  private final List<Waiting> pieces = new ArrayList<>();
  private final List<FrameCodec.Content> frame = new ArrayList<>();
  private int frameBytes;
  private int nextFrame;
  private long written;

  /**
   * Begins a pack.
   *
   * @param upload becomes the pack; closed with this
   * @param firstFrame the id of its first frame; the following count on
   */
  PackWriter(ObjectStore.Upload upload, int firstFrame) {
    this.upload = upload;
    this.nextFrame = firstFrame;
  }

  void addPatch(Sha256 base, Sha256 target, byte[] patch) throws IOException {
    flushFrame();
    long offset = written;
    Sha256 sha256 = write(patch);
    pieces.add(pack -> new Patch(base, target, pack, offset, patch.length, sha256));
  }

  /** Adds a chunk and tells the id of the frame that it will be in. */
  int addChunk(Sha256 sha256, byte[] bytes) throws IOException {
    if (frameBytes > 0 && frameBytes + bytes.length > FRAME_BYTES) {
      flushFrame();
    }
    frame.add(new FrameCodec.Content(sha256, new FrameCodec.Bytes(bytes)));
    frameBytes += bytes.length;
    return nextFrame;
  }

  /** Ends a frame here, so that what follows can be fetched without what came before. */
  void flushFrame() throws IOException {
    if (frame.isEmpty()) {
      return;
    }
    byte[] compressed = FrameCodec.compress(frame);
    long offset = written;
    int id = nextFrame++;
    Sha256 sha256 = write(compressed);
    pieces.add(pack -> new Frame(id, pack, offset, compressed.length, sha256));
    frame.clear();
    frameBytes = 0;
  }

  private Sha256 write(byte[] bytes) throws IOException {
    upload.out().write(bytes);
    digest.update(bytes);
    written += bytes.length;
    return Sha256.of(bytes);
  }

  /** Puts the pack in its place, durable; none if nothing was added. */
  List<Piece> finish() throws IOException {
    flushFrame();
    if (pieces.isEmpty()) {
      return List.of();
    }
    Sha256 pack = Sha256.finish(digest);
    upload.finish(PublishedTree.packPath(pack));
    return pieces.stream().<Piece>map(piece -> piece.in(pack)).toList();
  }

  @Override
  public void close() throws IOException {
    upload.close();
  }

  /** A piece whose pack has no name yet. */
  @FunctionalInterface
  private interface Waiting {
    Piece in(Sha256 pack);
  }
}
