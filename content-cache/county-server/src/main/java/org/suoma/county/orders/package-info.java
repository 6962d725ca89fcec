/** Tells kiosks what is new for them, what to do, and how they are set. */
@NullMarked
package org.suoma.county.orders;

import org.jspecify.annotations.NullMarked;
