package org.suoma.content.release;

/**
 * A piece of a file's content, or all of it.
 *
 * @param sha256 its digest
 * @param length in bytes, 1 or more; 0 for the one chunk of an empty file
 * @param frame the id of the {@link Frame} that brings it
 */
public record Chunk(Sha256 sha256, long length, int frame) {}
