/** Turns files of several formats into entries, each file whole or not at all. */
@NullMarked
package org.suoma.county.importing;

import org.jspecify.annotations.NullMarked;
