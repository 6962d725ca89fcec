package org.suoma.county.storage;

import java.time.Instant;

/**
 * A release that was published.
 *
 * @param channel e.g. {@code common}
 * @param ring e.g. {@code all}
 * @param sequence its number
 * @param createdAt when
 * @param entries entries in it
 * @param files files in it
 * @param bytes length of all files
 * @param added entries that are new in it
 * @param changed entries that changed
 * @param removed entries that are gone
 */
public record ReleaseLine(
    String channel,
    String ring,
    long sequence,
    Instant createdAt,
    int entries,
    int files,
    long bytes,
    int added,
    int changed,
    int removed) {}
