/** Checks content before and after publishing, and remembers what was found. */
@NullMarked
package org.suoma.county.checking;

import org.jspecify.annotations.NullMarked;
