package org.suoma.content.release;

/**
 * A file compressed, with zstd, against the version that came before it.
 *
 * @param base the file that a kiosk must have
 * @param target the file that comes out
 * @param pack the pack that it lies in
 * @param offset where it begins there
 * @param length in bytes
 * @param sha256 of the bytes in the pack
 */
public record Patch(
    Sha256 base, Sha256 target, Sha256 pack, long offset, long length, Sha256 sha256)
    implements Piece {}
