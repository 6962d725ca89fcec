package org.suoma.county.storage.content;

import java.time.Instant;

/**
 * What was done with a revision, or said of it.
 *
 * @param at when
 * @param actor login of whoever did it
 * @param name as they were called then
 * @param step name of what was done
 * @param words what was said; may be empty
 */
public record RemarkRow(Instant at, String actor, String name, String step, String words) {}
