/** Measures the county server's own work; {@code ./suoma bench import}. */
@NullMarked
package org.suoma.county.bench;

import org.jspecify.annotations.NullMarked;
