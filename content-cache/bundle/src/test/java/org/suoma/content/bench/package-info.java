/** Measurements of updates beside their peers; {@code ./suoma bench update} runs them. */
@NullMarked
package org.suoma.content.bench;

import org.jspecify.annotations.NullMarked;
