package org.suoma.content.release;

/**
 * A pack that is one piece.
 *
 * @param sha256 its digest
 * @param length its length in bytes
 */
public record WholePack(Sha256 sha256, long length) implements Piece {

  /** Refuses a length that is none. */
  public WholePack {
    if (length < 1) {
      throw new IllegalArgumentException("a pack of %d bytes".formatted(length));
    }
  }

  @Override
  public Sha256 pack() {
    return sha256;
  }

  @Override
  public long offset() {
    return 0;
  }
}
