/** Finds columns that are blank or late, and opinions that nobody answered. */
@NullMarked
package org.suoma.county.checking.column;

import org.jspecify.annotations.NullMarked;
