/** How the units are scored each quarter. */
@NullMarked
package org.suoma.county.console.scores;

import org.jspecify.annotations.NullMarked;
