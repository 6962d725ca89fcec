/** Releases and versions of the kiosks' programs on their way to the kiosks. */
@NullMarked
package org.suoma.county.console.release;

import org.jspecify.annotations.NullMarked;
