/**
 * Journeys: the design's stories played on the running programs, by pointer, through the real
 * window.
 */
@NullMarked
package org.suoma.journey;

import org.jspecify.annotations.NullMarked;
