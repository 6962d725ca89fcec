package org.suoma.county.storage.content;

import java.time.Instant;

/**
 * What one import brought as revisions.
 *
 * @param id number, in the order of imports
 * @param author login of whoever imported
 * @param madeAt when
 * @param files what the files are called, for lists
 */
public record BatchRow(long id, String author, Instant madeAt, String files) {}
