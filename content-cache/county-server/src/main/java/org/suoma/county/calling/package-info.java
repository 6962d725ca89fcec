/** Calls for staff that stand now, in memory only, and the screens that show them. */
@NullMarked
package org.suoma.county.calling;

import org.jspecify.annotations.NullMarked;
