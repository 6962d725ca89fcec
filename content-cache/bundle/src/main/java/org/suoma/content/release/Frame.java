package org.suoma.content.release;

/**
 * Chunks compressed together, with zstd. What comes out begins with a table: the number of chunks,
 * then digest and length of each; the chunks follow in the same order.
 *
 * @param id names it in manifests of this channel; never used again for another
 * @param pack the pack that it lies in
 * @param offset where it begins there
 * @param length compressed, in bytes
 * @param sha256 of the compressed bytes
 */
public record Frame(int id, Sha256 pack, long offset, long length, Sha256 sha256)
    implements Piece {}
