package org.suoma.county.importing;

/**
 * A file that the county keeps for itself and never publishes.
 *
 * @param kind which it is
 * @param name in the database
 * @param json its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record KeptFile(OwnFile kind, String name, byte[] json) {}
