/** Entries of every type as forms: what can be filled in, what was filled in, what changed. */
@NullMarked
package org.suoma.county.editing;

import org.jspecify.annotations.NullMarked;
